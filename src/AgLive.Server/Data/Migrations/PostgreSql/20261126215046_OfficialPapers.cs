using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgLive.Server.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class OfficialPapers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "electronic_notices_since",
                table: "co_owners",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "minutes_notices",
                columns: table => new
                {
                    assembly_id = table.Column<Guid>(type: "uuid", nullable: false),
                    co_owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    dispatched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    notified_on = table.Column<DateOnly>(type: "date", nullable: true),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minutes_notices", x => new { x.assembly_id, x.co_owner_id });
                    table.ForeignKey(
                        name: "fk_minutes_notices_assemblies_assembly_id",
                        column: x => x.assembly_id,
                        principalTable: "assemblies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_minutes_notices_co_owners_co_owner_id",
                        column: x => x.co_owner_id,
                        principalTable: "co_owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "official_papers",
                columns: table => new
                {
                    assembly_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    narrative = table.Column<string>(type: "text", nullable: false),
                    narrative_version = table.Column<int>(type: "integer", nullable: false),
                    frozen = table.Column<string>(type: "text", nullable: true),
                    text_hash = table.Column<string>(type: "text", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sealed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    stamped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_official_papers", x => new { x.assembly_id, x.kind });
                    table.ForeignKey(
                        name: "fk_official_papers_assemblies_assembly_id",
                        column: x => x.assembly_id,
                        principalTable: "assemblies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_official_papers_assembly_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "assembly_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "paper_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    assembly_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_codes", x => x.id);
                    table.ForeignKey(
                        name: "fk_paper_codes_assemblies_assembly_id",
                        column: x => x.assembly_id,
                        principalTable: "assemblies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "paper_signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    assembly_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    seat_id = table.Column<Guid>(type: "uuid", nullable: true),
                    role = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    text_hash = table.Column<string>(type: "text", nullable: false),
                    voided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_signatures", x => x.id);
                    table.ForeignKey(
                        name: "fk_paper_signatures_assemblies_assembly_id",
                        column: x => x.assembly_id,
                        principalTable: "assemblies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_paper_signatures_bureau_members_seat_id",
                        column: x => x.seat_id,
                        principalTable: "bureau_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_minutes_notices_co_owner_id",
                table: "minutes_notices",
                column: "co_owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_official_papers_document_id",
                table: "official_papers",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_paper_codes_assembly_id_kind_account_id",
                table: "paper_codes",
                columns: new[] { "assembly_id", "kind", "account_id" });

            migrationBuilder.CreateIndex(
                name: "ix_paper_signatures_assembly_id_kind",
                table: "paper_signatures",
                columns: new[] { "assembly_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_paper_signatures_seat_id",
                table: "paper_signatures",
                column: "seat_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "minutes_notices");

            migrationBuilder.DropTable(
                name: "official_papers");

            migrationBuilder.DropTable(
                name: "paper_codes");

            migrationBuilder.DropTable(
                name: "paper_signatures");

            migrationBuilder.DropColumn(
                name: "electronic_notices_since",
                table: "co_owners");
        }
    }
}
