using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Yuelu.Platform.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Organisations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "organisation_path",
                table: "plans_plan",
                type: "character varying(340)",
                maxLength: 340,
                nullable: false,
                defaultValue: "/province/");

            migrationBuilder.AddColumn<string>(
                name: "organisation_path",
                table: "plans_draft",
                type: "character varying(340)",
                maxLength: 340,
                nullable: false,
                defaultValue: "/province/");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "accounts_account_token",
                type: "character varying(128)",
                maxLength: 128,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<string>(
                name: "login_provider",
                table: "accounts_account_token",
                type: "character varying(128)",
                maxLength: 128,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<string>(
                name: "provider_key",
                table: "accounts_account_login",
                type: "character varying(128)",
                maxLength: 128,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<string>(
                name: "login_provider",
                table: "accounts_account_login",
                type: "character varying(128)",
                maxLength: 128,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<string>(
                name: "phone_number",
                table: "accounts_account",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.AddColumn<long>(
                name: "deactivated_at",
                table: "accounts_account",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "organisation_path",
                table: "accounts_account",
                type: "character varying(340)",
                maxLength: 340,
                nullable: false,
                defaultValue: "/province/");

            migrationBuilder.CreateTable(
                name: "accounts_account_passkey",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_account_passkey", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_accounts_account_passkey_accounts_account_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisations_organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "character varying(340)", maxLength: 340, nullable: false),
                    parent_path = table.Column<string>(type: "character varying(340)", maxLength: 340, nullable: true),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name_zh = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    region_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations_organisation", x => x.id);
                    table.UniqueConstraint("ak_organisations_organisation_path", x => x.path);
                    table.ForeignKey(
                        name: "fk_organisations_organisation_organisations_organisation_paren~",
                        column: x => x.parent_path,
                        principalTable: "organisations_organisation",
                        principalColumn: "path",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accounts_grant",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    organisation_path = table.Column<string>(type: "character varying(340)", maxLength: 340, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    granted_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    granted_at = table.Column<long>(type: "bigint", nullable: false),
                    withdrawn_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    withdrawn_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_grant", x => x.id);
                    table.ForeignKey(
                        name: "fk_accounts_grant_accounts_account_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_accounts_grant_organisations_organisation_organisation_path",
                        column: x => x.organisation_path,
                        principalTable: "organisations_organisation",
                        principalColumn: "path",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "organisations_organisation",
                columns: new[] { "id", "closed_on", "code", "kind", "name_en", "name_zh", "parent_path", "path", "region_code" },
                values: new object[] { new Guid("01900000-0000-7000-8000-000000000001"), null, "province", "StrategyOffice", "Strategy office", "战略办公室", null, "/province/", null });

            migrationBuilder.CreateIndex(
                name: "ix_plans_plan_organisation_path",
                table: "plans_plan",
                column: "organisation_path");

            migrationBuilder.CreateIndex(
                name: "ix_plans_draft_organisation_path",
                table: "plans_draft",
                column: "organisation_path");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_account_organisation_path",
                table: "accounts_account",
                column: "organisation_path");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_account_passkey_user_id",
                table: "accounts_account_passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_grant_account_id",
                table: "accounts_grant",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_grant_organisation_path",
                table: "accounts_grant",
                column: "organisation_path");

            migrationBuilder.CreateIndex(
                name: "ix_organisations_organisation_code",
                table: "organisations_organisation",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organisations_organisation_parent_path",
                table: "organisations_organisation",
                column: "parent_path");

            // Until now there was one role and one office: whoever had it has it on the root.
            migrationBuilder.Sql(
                """
                INSERT INTO accounts_grant (id, account_id, role, organisation_path, "from", granted_by, granted_at)
                SELECT user_id, user_id, 'strategy-office', '/province/', '2026-01-01', 'upgrade', 639028224000000000
                FROM accounts_account_role;
                """);

            migrationBuilder.DropTable(
                name: "accounts_account_role");

            migrationBuilder.DropTable(
                name: "accounts_role_claim");

            migrationBuilder.DropTable(
                name: "accounts_role");

            // A published version never changes, whoever asks.
            migrationBuilder.Sql(
                "CREATE OR REPLACE FUNCTION plans_version_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a published version never changes'; END $$;");
            migrationBuilder.Sql(
                "CREATE OR REPLACE TRIGGER plans_version_no_change BEFORE UPDATE OR DELETE ON plans_version FOR EACH ROW EXECUTE FUNCTION plans_version_refuse();");
            migrationBuilder.Sql(
                "CREATE OR REPLACE TRIGGER plans_version_no_truncate BEFORE TRUNCATE ON plans_version FOR EACH STATEMENT EXECUTE FUNCTION plans_version_refuse();");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts_account_passkey");

            migrationBuilder.DropTable(
                name: "accounts_grant");

            migrationBuilder.DropTable(
                name: "organisations_organisation");

            migrationBuilder.DropIndex(
                name: "ix_plans_plan_organisation_path",
                table: "plans_plan");

            migrationBuilder.DropIndex(
                name: "ix_plans_draft_organisation_path",
                table: "plans_draft");

            migrationBuilder.DropIndex(
                name: "ix_accounts_account_organisation_path",
                table: "accounts_account");

            migrationBuilder.DropColumn(
                name: "organisation_path",
                table: "plans_plan");

            migrationBuilder.DropColumn(
                name: "organisation_path",
                table: "plans_draft");

            migrationBuilder.DropColumn(
                name: "deactivated_at",
                table: "accounts_account");

            migrationBuilder.DropColumn(
                name: "organisation_path",
                table: "accounts_account");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "accounts_account_token",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(128)",
                oldMaxLength: 128);

            migrationBuilder.AlterColumn<string>(
                name: "login_provider",
                table: "accounts_account_token",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(128)",
                oldMaxLength: 128);

            migrationBuilder.AlterColumn<string>(
                name: "provider_key",
                table: "accounts_account_login",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(128)",
                oldMaxLength: 128);

            migrationBuilder.AlterColumn<string>(
                name: "login_provider",
                table: "accounts_account_login",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(128)",
                oldMaxLength: 128);

            migrationBuilder.AlterColumn<string>(
                name: "phone_number",
                table: "accounts_account",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(256)",
                oldMaxLength: 256,
                oldNullable: true);

            migrationBuilder.CreateTable(
                name: "accounts_role",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_role", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_account_role",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_account_role", x => new { x.user_id, x.role_id });
                    table.ForeignKey(
                        name: "fk_accounts_account_role_accounts_account_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_accounts_account_role_accounts_role_role_id",
                        column: x => x.role_id,
                        principalTable: "accounts_role",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_role_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_role_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_accounts_role_claim_accounts_role_role_id",
                        column: x => x.role_id,
                        principalTable: "accounts_role",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_account_role_role_id",
                table: "accounts_account_role",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "role_name_index",
                table: "accounts_role",
                column: "normalized_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_role_claim_role_id",
                table: "accounts_role_claim",
                column: "role_id");
        }
    }
}
