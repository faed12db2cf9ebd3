using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VolunteerPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class WordMessagesWhenTheyAreRead : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "args",
                table: "notifications",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "args",
                table: "notifications");
        }
    }
}
