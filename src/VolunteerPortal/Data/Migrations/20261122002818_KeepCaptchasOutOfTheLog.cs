using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VolunteerPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class KeepCaptchasOutOfTheLog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterTable(
                name: "captchas")
                .Annotation("Npgsql:UnloggedTable", true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterTable(
                name: "captchas")
                .OldAnnotation("Npgsql:UnloggedTable", true);
        }
    }
}
