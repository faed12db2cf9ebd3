using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VolunteerPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class RememberWhatADecisionReplaced : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "previous_decided_at",
                table: "comments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "previous_decided_by",
                table: "comments",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "previous_reason",
                table: "comments",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "previous_state",
                table: "comments",
                type: "integer",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "previous_decided_at",
                table: "comments");

            migrationBuilder.DropColumn(
                name: "previous_decided_by",
                table: "comments");

            migrationBuilder.DropColumn(
                name: "previous_reason",
                table: "comments");

            migrationBuilder.DropColumn(
                name: "previous_state",
                table: "comments");
        }
    }
}
