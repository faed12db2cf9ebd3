using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VolunteerPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class TakeOpenContactsAway : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // `migrate` seals them before this; other tools that apply migrations do not know how
            migrationBuilder.Sql("""
                do $$ begin
                    if exists (select from accounts where sealed_phone is null) then
                        raise exception 'Phones are not sealed yet: run `dotnet VolunteerPortal.dll migrate`';
                    end if;
                end $$
                """);

            migrationBuilder.DropColumn(
                name: "email",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "normalized_email",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "phone_number",
                table: "accounts");
        }

        /// <summary>What was sealed does not come back open.</summary>
        protected override void Down(MigrationBuilder migrationBuilder) => throw new System.NotSupportedException();
    }
}
