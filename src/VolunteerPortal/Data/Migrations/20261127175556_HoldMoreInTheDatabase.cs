using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VolunteerPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class HoldMoreInTheDatabase : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_shares",
                table: "shares");

            migrationBuilder.DropIndex(
                name: "ux_accounts_email",
                table: "accounts");

            migrationBuilder.DropIndex(
                name: "ux_accounts_phone",
                table: "accounts");

            migrationBuilder.DropCheckConstraint(
                name: "ck_accounts_email",
                table: "accounts");

            migrationBuilder.DropCheckConstraint(
                name: "ck_accounts_phone",
                table: "accounts");

            migrationBuilder.AddColumn<DateOnly>(
                name: "day",
                table: "shares",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AlterColumn<string>(
                name: "author_mask",
                table: "comments",
                type: "character varying(51)",
                maxLength: 51,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(50)",
                oldMaxLength: 50);

            migrationBuilder.AlterColumn<string>(
                name: "masked_name",
                table: "accounts",
                type: "character varying(51)",
                maxLength: 51,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(50)",
                oldMaxLength: 50);

            migrationBuilder.AddColumn<byte[]>(
                name: "email_key",
                table: "accounts",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "email_logs_in",
                table: "accounts",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "email_proved_at",
                table: "accounts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "phone_key",
                table: "accounts",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "phone_logs_in",
                table: "accounts",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "phone_proved_at",
                table: "accounts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "phone_tail_key",
                table: "accounts",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "sealed_email",
                table: "accounts",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "sealed_phone",
                table: "accounts",
                type: "bytea",
                nullable: true);

            migrationBuilder.Sql("update shares set day = (at at time zone 'Asia/Shanghai')::date; alter table shares alter column day drop default");

            migrationBuilder.AddPrimaryKey(
                name: "pk_shares",
                table: "shares",
                columns: new[] { "appeal_id", "visitor_hash", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_phone_tail",
                table: "accounts",
                column: "phone_tail_key");

            migrationBuilder.CreateIndex(
                name: "ux_accounts_email",
                table: "accounts",
                column: "email_key",
                unique: true,
                filter: "email_logs_in");

            migrationBuilder.CreateIndex(
                name: "ux_accounts_phone",
                table: "accounts",
                column: "phone_key",
                unique: true,
                filter: "phone_logs_in");

            migrationBuilder.AddCheckConstraint(
                name: "ck_accounts_email",
                table: "accounts",
                sql: "(sealed_email is null) = (email_key is null) and (email_key is not null or not email_logs_in)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_accounts_phone",
                table: "accounts",
                sql: "(sealed_phone is null) = (phone_key is null) and (phone_key is not null or not phone_logs_in)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_accounts_proved",
                table: "accounts",
                sql: "(phone_proved_at is null or phone_logs_in) and (email_proved_at is null or email_logs_in)");

            migrationBuilder.Sql(MostPlaces);
        }

        /// <summary>
        /// How many shifts to come one person may hold. Each statement of a function sees what was committed before it, and the lock makes
        /// two sign-ups of one person count one after the other, whichever shifts they are for. The number is the connection's setting.
        /// </summary>
        private const string MostPlaces = """
            create function sign_ups_most_places() returns trigger language plpgsql as $$
            declare
                most constant int := coalesce(nullif(current_setting('portal.most_places', true), '')::int, 30);
            begin
                perform pg_advisory_xact_lock(hashtextextended(new.account_id::text, 0));
                if (select count(*) from sign_ups where account_id = new.account_id and status in (0, 1, 2) and starts_at > now()) >= most then
                    raise exception 'more than % shifts to come', most using errcode = 'check_violation', constraint = 'ck_sign_ups_most_places';
                end if;
                return new;
            end
            $$;
            create trigger sign_ups_most_places before insert on sign_ups
                for each row when (new.status in (0, 1, 2) and new.starts_at > now()) execute function sign_ups_most_places();
            """;

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop trigger sign_ups_most_places on sign_ups; drop function sign_ups_most_places()");
            migrationBuilder.Sql("delete from shares a using shares b where a.appeal_id = b.appeal_id and a.visitor_hash = b.visitor_hash and a.day > b.day");

            migrationBuilder.DropPrimaryKey(
                name: "pk_shares",
                table: "shares");

            migrationBuilder.DropIndex(
                name: "ix_accounts_phone_tail",
                table: "accounts");

            migrationBuilder.DropIndex(
                name: "ux_accounts_email",
                table: "accounts");

            migrationBuilder.DropIndex(
                name: "ux_accounts_phone",
                table: "accounts");

            migrationBuilder.DropCheckConstraint(
                name: "ck_accounts_email",
                table: "accounts");

            migrationBuilder.DropCheckConstraint(
                name: "ck_accounts_phone",
                table: "accounts");

            migrationBuilder.DropCheckConstraint(
                name: "ck_accounts_proved",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "day",
                table: "shares");

            migrationBuilder.DropColumn(
                name: "email_key",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "email_logs_in",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "email_proved_at",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "phone_key",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "phone_logs_in",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "phone_proved_at",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "phone_tail_key",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "sealed_email",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "sealed_phone",
                table: "accounts");

            migrationBuilder.AlterColumn<string>(
                name: "author_mask",
                table: "comments",
                type: "character varying(50)",
                maxLength: 50,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(51)",
                oldMaxLength: 51);

            migrationBuilder.AlterColumn<string>(
                name: "masked_name",
                table: "accounts",
                type: "character varying(50)",
                maxLength: 50,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(51)",
                oldMaxLength: 51);

            migrationBuilder.AddPrimaryKey(
                name: "pk_shares",
                table: "shares",
                columns: new[] { "appeal_id", "visitor_hash" });

            migrationBuilder.CreateIndex(
                name: "ux_accounts_email",
                table: "accounts",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_accounts_phone",
                table: "accounts",
                column: "phone_number",
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_accounts_email",
                table: "accounts",
                sql: "normalized_email like '%_@_%'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_accounts_phone",
                table: "accounts",
                sql: "phone_number ~ '^1[3-9][0-9]{9}$'");
        }
    }
}
