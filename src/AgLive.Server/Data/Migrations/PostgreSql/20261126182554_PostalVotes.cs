using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgLive.Server.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class PostalVotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "postal_form_id",
                table: "outbox_messages",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "postal_boxes",
                columns: table => new
                {
                    assembly_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wrapped_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    outer_key = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    opened_by_account_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_postal_boxes", x => x.assembly_id);
                    table.ForeignKey(
                        name: "fk_postal_boxes_assemblies_assembly_id",
                        column: x => x.assembly_id,
                        principalTable: "assemblies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "postal_forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    assembly_id = table.Column<Guid>(type: "uuid", nullable: false),
                    co_owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    is_paper = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    timing = table.Column<int>(type: "integer", nullable: false),
                    is_signed = table.Column<bool>(type: "boolean", nullable: false),
                    signature = table.Column<int>(type: "integer", nullable: false),
                    signature_data = table.Column<string>(type: "text", nullable: false),
                    statement_hash = table.Column<string>(type: "text", nullable: false),
                    content_hash = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    admission = table.Column<int>(type: "integer", nullable: false),
                    admitted_by = table.Column<string>(type: "text", nullable: false),
                    admission_motive = table.Column<string>(type: "text", nullable: false),
                    admitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    checked_by_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    opened = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_postal_forms", x => x.id);
                    table.ForeignKey(
                        name: "fk_postal_forms_assemblies_assembly_id",
                        column: x => x.assembly_id,
                        principalTable: "assemblies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_postal_forms_co_owners_co_owner_id",
                        column: x => x.co_owner_id,
                        principalTable: "co_owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "postal_contents",
                columns: table => new
                {
                    form_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_postal_contents", x => x.form_id);
                    table.ForeignKey(
                        name: "fk_postal_contents_postal_forms_form_id",
                        column: x => x.form_id,
                        principalTable: "postal_forms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "postal_files",
                columns: table => new
                {
                    form_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    format = table.Column<int>(type: "integer", nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_postal_files", x => new { x.form_id, x.kind });
                    table.ForeignKey(
                        name: "fk_postal_files_postal_forms_form_id",
                        column: x => x.form_id,
                        principalTable: "postal_forms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "signing_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signing_codes", x => x.id);
                    table.ForeignKey(
                        name: "fk_signing_codes_postal_forms_form_id",
                        column: x => x.form_id,
                        principalTable: "postal_forms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_postal_forms_assembly_id_co_owner_id_version",
                table: "postal_forms",
                columns: new[] { "assembly_id", "co_owner_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_postal_forms_co_owner_id",
                table: "postal_forms",
                column: "co_owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_signing_codes_form_id",
                table: "signing_codes",
                column: "form_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "postal_boxes");

            migrationBuilder.DropTable(
                name: "postal_contents");

            migrationBuilder.DropTable(
                name: "postal_files");

            migrationBuilder.DropTable(
                name: "signing_codes");

            migrationBuilder.DropTable(
                name: "postal_forms");

            migrationBuilder.DropColumn(
                name: "postal_form_id",
                table: "outbox_messages");
        }
    }
}
