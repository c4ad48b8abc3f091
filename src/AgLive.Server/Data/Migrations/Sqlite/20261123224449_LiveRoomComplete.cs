using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgLive.Server.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "close_consent_at",
                table: "rounds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "closes_at",
                table: "rounds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_amended",
                table: "rounds",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "convened_text",
                table: "resolutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "disposition",
                table: "resolutions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "disposition_motive",
                table: "resolutions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "answered_at",
                table: "proxies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "distributed_at",
                table: "proxies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "distributed_by",
                table: "proxies",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "forbids_subdelegation",
                table: "proxies",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "instructions",
                table: "proxies",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "is_blank",
                table: "proxies",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "signature",
                table: "proxies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "signature_data",
                table: "proxies",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "state",
                table: "proxies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "subdelegated_from_id",
                table: "proxies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "close_grace_seconds",
                table: "assemblies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "close_needs_president",
                table: "assemblies",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "message",
                table: "assemblies",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "message_at",
                table: "assemblies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "operator_account_id",
                table: "assemblies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "operator_since",
                table: "assemblies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "projector_revision",
                table: "assemblies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "rehearsal_of_id",
                table: "assemblies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "resumes_at",
                table: "assemblies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "suspended_at",
                table: "assemblies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "suspension_reason",
                table: "assemblies",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "connection_tests",
                columns: table => new
                {
                    assembly_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    is_ready = table.Column<bool>(type: "INTEGER", nullable: false),
                    steps = table.Column<string>(type: "TEXT", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assembly_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    co_owner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    facts = table.Column<string>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: false),
                    prevented_vote = table.Column<bool>(type: "INTEGER", nullable: true),
                    in_minutes = table.Column<bool>(type: "INTEGER", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assembly_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    dedup_key = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    recipient = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    cancelled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", nullable: false)
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
                    assembly_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    co_owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    mode = table.Column<int>(type: "INTEGER", nullable: false),
                    declared_at = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assembly_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    resolution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    co_owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false)
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
