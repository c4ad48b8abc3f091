using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgLive.Server.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class LiveRoomComplete : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "close_consent_account_id",
                table: "rounds",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "close_consent_at",
                table: "rounds",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "closes_at",
                table: "rounds",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_amended",
                table: "rounds",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "convened_text",
                table: "resolutions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "disposition",
                table: "resolutions",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "disposition_motive",
                table: "resolutions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "answered_at",
                table: "proxies",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "distributed_at",
                table: "proxies",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "distributed_by",
                table: "proxies",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "forbids_subdelegation",
                table: "proxies",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "instructions",
                table: "proxies",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "is_blank",
                table: "proxies",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "signature",
                table: "proxies",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "signature_data",
                table: "proxies",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "state",
                table: "proxies",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "subdelegated_from_id",
                table: "proxies",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "close_grace_seconds",
                table: "assemblies",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "close_needs_president",
                table: "assemblies",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "message",
                table: "assemblies",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "message_at",
                table: "assemblies",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "operator_account_id",
                table: "assemblies",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "operator_since",
                table: "assemblies",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "projector_revision",
                table: "assemblies",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "rehearsal_of_id",
                table: "assemblies",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "resumes_at",
                table: "assemblies",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "suspended_at",
                table: "assemblies",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "suspension_reason",
                table: "assemblies",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "connection_tests",
                columns: table => new
                {
                    assembly_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_ready = table.Column<bool>(type: "boolean", nullable: false),
                    steps = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_connection_tests", x => new { x.assembly_id, x.account_id });
                    table.ForeignKey(
                        name: "fk_connection_tests_assemblies_assembly_id",
                        column: x => x.assembly_id,
                        principalTable: "assemblies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    assembly_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: true),
                    co_owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    facts = table.Column<string>(type: "text", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: false),
                    prevented_vote = table.Column<bool>(type: "boolean", nullable: true),
                    in_minutes = table.Column<bool>(type: "boolean", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incidents", x => x.id);
                    table.ForeignKey(
                        name: "fk_incidents_assemblies_assembly_id",
                        column: x => x.assembly_id,
                        principalTable: "assemblies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_incidents_co_owners_co_owner_id",
                        column: x => x.co_owner_id,
                        principalTable: "co_owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_incidents_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    assembly_id = table.Column<Guid>(type: "uuid", nullable: true),
                    dedup_key = table.Column<string>(type: "text", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_messages", x => x.id);
                    table.ForeignKey(
                        name: "fk_outbox_messages_assemblies_assembly_id",
                        column: x => x.assembly_id,
                        principalTable: "assemblies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "participation_plans",
                columns: table => new
                {
                    assembly_id = table.Column<Guid>(type: "uuid", nullable: false),
                    co_owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mode = table.Column<int>(type: "integer", nullable: false),
                    declared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_participation_plans", x => new { x.assembly_id, x.co_owner_id });
                    table.ForeignKey(
                        name: "fk_participation_plans_assemblies_assembly_id",
                        column: x => x.assembly_id,
                        principalTable: "assemblies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_participation_plans_co_owners_co_owner_id",
                        column: x => x.co_owner_id,
                        principalTable: "co_owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reserves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    assembly_id = table.Column<Guid>(type: "uuid", nullable: false),
                    resolution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    co_owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reserves", x => x.id);
                    table.ForeignKey(
                        name: "fk_reserves_assemblies_assembly_id",
                        column: x => x.assembly_id,
                        principalTable: "assemblies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reserves_co_owners_co_owner_id",
                        column: x => x.co_owner_id,
                        principalTable: "co_owners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reserves_resolutions_resolution_id",
                        column: x => x.resolution_id,
                        principalTable: "resolutions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_assembly_id_started_at",
                table: "incidents",
                columns: new[] { "assembly_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_co_owner_id",
                table: "incidents",
                column: "co_owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_round_id",
                table: "incidents",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_due",
                table: "outbox_messages",
                column: "due_at",
                filter: "sent_at IS NULL AND cancelled_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_assembly_id",
                table: "outbox_messages",
                column: "assembly_id");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_dedup_key",
                table: "outbox_messages",
                column: "dedup_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_participation_plans_co_owner_id",
                table: "participation_plans",
                column: "co_owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_reserves_assembly_id",
                table: "reserves",
                column: "assembly_id");

            migrationBuilder.CreateIndex(
                name: "ix_reserves_co_owner_id",
                table: "reserves",
                column: "co_owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_reserves_resolution_id",
                table: "reserves",
                column: "resolution_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "connection_tests");

            migrationBuilder.DropTable(
                name: "incidents");

            migrationBuilder.DropTable(
                name: "outbox_messages");

            migrationBuilder.DropTable(
                name: "participation_plans");

            migrationBuilder.DropTable(
                name: "reserves");

            migrationBuilder.DropColumn(
                name: "close_consent_account_id",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "close_consent_at",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "closes_at",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "is_amended",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "convened_text",
                table: "resolutions");

            migrationBuilder.DropColumn(
                name: "disposition",
                table: "resolutions");

            migrationBuilder.DropColumn(
                name: "disposition_motive",
                table: "resolutions");

            migrationBuilder.DropColumn(
                name: "answered_at",
                table: "proxies");

            migrationBuilder.DropColumn(
                name: "distributed_at",
                table: "proxies");

            migrationBuilder.DropColumn(
                name: "distributed_by",
                table: "proxies");

            migrationBuilder.DropColumn(
                name: "forbids_subdelegation",
                table: "proxies");

            migrationBuilder.DropColumn(
                name: "instructions",
                table: "proxies");

            migrationBuilder.DropColumn(
                name: "is_blank",
                table: "proxies");

            migrationBuilder.DropColumn(
                name: "signature",
                table: "proxies");

            migrationBuilder.DropColumn(
                name: "signature_data",
                table: "proxies");

            migrationBuilder.DropColumn(
                name: "state",
                table: "proxies");

            migrationBuilder.DropColumn(
                name: "subdelegated_from_id",
                table: "proxies");

            migrationBuilder.DropColumn(
                name: "close_grace_seconds",
                table: "assemblies");

            migrationBuilder.DropColumn(
                name: "close_needs_president",
                table: "assemblies");

            migrationBuilder.DropColumn(
                name: "message",
                table: "assemblies");

            migrationBuilder.DropColumn(
                name: "message_at",
                table: "assemblies");

            migrationBuilder.DropColumn(
                name: "operator_account_id",
                table: "assemblies");

            migrationBuilder.DropColumn(
                name: "operator_since",
                table: "assemblies");

            migrationBuilder.DropColumn(
                name: "projector_revision",
                table: "assemblies");

            migrationBuilder.DropColumn(
                name: "rehearsal_of_id",
                table: "assemblies");

            migrationBuilder.DropColumn(
                name: "resumes_at",
                table: "assemblies");

            migrationBuilder.DropColumn(
                name: "suspended_at",
                table: "assemblies");

            migrationBuilder.DropColumn(
                name: "suspension_reason",
                table: "assemblies");
        }
    }
}
