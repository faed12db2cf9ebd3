using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VolunteerPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class RememberWhatADecisionReplacedOnASignUp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<short>(
                name: "previous_status",
                table: "sign_ups",
                type: "smallint",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "previous_status",
                table: "sign_ups");
        }
    }
}
