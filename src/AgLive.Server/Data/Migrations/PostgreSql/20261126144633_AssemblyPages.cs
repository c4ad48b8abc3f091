using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgLive.Server.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AssemblyPages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "cancel_motive",
                table: "assemblies",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "cancelled_at",
                table: "assemblies",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_speech_closed",
                table: "assemblies",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "postpone_motive",
                table: "assemblies",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "postponed_at",
                table: "assemblies",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "postponed_from",
                table: "assemblies",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "video_dial_in",
                table: "assemblies",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "assembly_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    assembly_id = table.Column<Guid>(type: "uuid", nullable: false),
                    resolution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    purpose = table.Column<int>(type: "integer", nullable: false),
                    format = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assembly_documents", x => x.id);
                    table.ForeignKey(
                        name: "fk_assembly_documents_assemblies_assembly_id",
                        column: x => x.assembly_id,
                        principalTable: "assemblies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assembly_documents_resolutions_resolution_id",
                        column: x => x.resolution_id,
                        principalTable: "resolutions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "owner_questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    condominium_id = table.Column<Guid>(type: "uuid", nullable: false),
                    co_owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    proposal = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    treated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    treated_by_account_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_owner_questions", x => x.id);
                    table.ForeignKey(
                        name: "fk_owner_questions_co_owners_co_owner_id",
                        column: x => x.co_owner_id,
                        principalTable: "co_owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_owner_questions_condominiums_condominium_id",
                        column: x => x.condominium_id,
                        principalTable: "condominiums",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "speech_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    assembly_id = table.Column<Guid>(type: "uuid", nullable: false),
                    co_owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_speech_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_speech_requests_assemblies_assembly_id",
                        column: x => x.assembly_id,
                        principalTable: "assemblies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_speech_requests_co_owners_co_owner_id",
                        column: x => x.co_owner_id,
                        principalTable: "co_owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "document_contents",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_contents", x => x.document_id);
                    table.ForeignKey(
                        name: "fk_document_contents_assembly_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "assembly_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_assembly_documents_assembly_id_added_at",
                table: "assembly_documents",
                columns: new[] { "assembly_id", "added_at" });

            migrationBuilder.CreateIndex(
                name: "ix_assembly_documents_resolution_id",
                table: "assembly_documents",
                column: "resolution_id");

            migrationBuilder.CreateIndex(
                name: "ix_owner_questions_co_owner_id",
                table: "owner_questions",
                column: "co_owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_owner_questions_condominium_id_received_at",
                table: "owner_questions",
                columns: new[] { "condominium_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_speech_requests_assembly_id_asked_at",
                table: "speech_requests",
                columns: new[] { "assembly_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_speech_requests_co_owner_id",
                table: "speech_requests",
                column: "co_owner_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "document_contents");

            migrationBuilder.DropTable(
                name: "owner_questions");

            migrationBuilder.DropTable(
                name: "speech_requests");

            migrationBuilder.DropTable(
                name: "assembly_documents");

            migrationBuilder.DropColumn(
                name: "cancel_motive",
                table: "assemblies");

            migrationBuilder.DropColumn(
                name: "cancelled_at",
                table: "assemblies");

            migrationBuilder.DropColumn(
                name: "is_speech_closed",
                table: "assemblies");

            migrationBuilder.DropColumn(
                name: "postpone_motive",
                table: "assemblies");

            migrationBuilder.DropColumn(
                name: "postponed_at",
                table: "assemblies");

            migrationBuilder.DropColumn(
                name: "postponed_from",
                table: "assemblies");

            migrationBuilder.DropColumn(
                name: "video_dial_in",
                table: "assemblies");
        }
    }
}
