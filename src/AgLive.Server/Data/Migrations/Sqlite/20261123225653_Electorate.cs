using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgLive.Server.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Electorate : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_social_landlord",
                table: "roll_rows",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "remark",
                table: "roll_rows",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "debtor_co_owner_id",
                table: "resolutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "secondary_syndicate",
                table: "lots",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "is_social_landlord",
                table: "roll_rows");

            migrationBuilder.DropColumn(
                name: "remark",
                table: "roll_rows");

            migrationBuilder.DropColumn(
                name: "debtor_co_owner_id",
                table: "resolutions");

            migrationBuilder.DropColumn(
                name: "secondary_syndicate",
                table: "lots");
        }
    }
}
