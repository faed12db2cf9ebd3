using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VolunteerPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class UndoCommentDecisionsByBatch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "decision_batch",
                table: "comments",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_comments_decision_batch",
                table: "comments",
                column: "decision_batch",
                filter: "decision_batch is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_comments_decision_batch",
                table: "comments");

            migrationBuilder.DropColumn(
                name: "decision_batch",
                table: "comments");
        }
    }
}
