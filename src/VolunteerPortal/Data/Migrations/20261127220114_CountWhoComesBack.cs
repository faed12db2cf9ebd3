using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VolunteerPortal.Data.Migrations
{
    /// <summary>Also who comes back to a list by an undone rejection counts among the shifts to come that one person may hold.</summary>
    public partial class CountWhoComesBack : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("""
                create trigger sign_ups_most_places_again before update of status on sign_ups
                    for each row when (old.status not in (0, 1, 2) and new.status in (0, 1, 2) and new.starts_at > now()) execute function sign_ups_most_places()
                """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop trigger sign_ups_most_places_again on sign_ups");
    }
}
