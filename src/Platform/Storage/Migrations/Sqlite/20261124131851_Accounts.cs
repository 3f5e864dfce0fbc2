using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuelu.Platform.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Accounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "authenticator_since",
                table: "accounts_account",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "authenticator_step",
                table: "accounts_account",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "created_at",
                table: "accounts_account",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "person_name",
                table: "accounts_account",
                type: "TEXT",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "signed_in_at",
                table: "accounts_account",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "accounts_entry_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_path = table.Column<string>(type: "TEXT", maxLength: 340, nullable: false),
                    sheet = table.Column<Guid>(type: "TEXT", nullable: false),
                    code_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    wrong_attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true),
                    voided_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_entry_code", x => x.id);
                    table.ForeignKey(
                        name: "fk_accounts_entry_code_organisations_organisation_organisation_path",
                        column: x => x.organisation_path,
                        principalTable: "organisations_organisation",
                        principalColumn: "path",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accounts_event",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    account = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    organisation_path = table.Column<string>(type: "TEXT", maxLength: 340, nullable: false),
                    detail = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    act_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_event", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "accounts_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true),
                    voided_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_link", x => x.id);
                    table.ForeignKey(
                        name: "fk_accounts_link_accounts_account_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisations_import",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_path = table.Column<string>(type: "TEXT", maxLength: 340, nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    uploaded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    uploaded_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    taken_at = table.Column<long>(type: "INTEGER", nullable: true),
                    changed = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations_import", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_entry_code_organisation_path",
                table: "accounts_entry_code",
                column: "organisation_path");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_entry_code_sheet",
                table: "accounts_entry_code",
                column: "sheet");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_event_account_id",
                table: "accounts_event",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_event_at",
                table: "accounts_event",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_event_organisation_path",
                table: "accounts_event",
                column: "organisation_path");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_link_account_id",
                table: "accounts_link",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_link_token_hash",
                table: "accounts_link",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organisations_import_organisation_path",
                table: "organisations_import",
                column: "organisation_path");
            Unchanging.KeepFor(migrationBuilder, "accounts_event", 183);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            Unchanging.Release(migrationBuilder, "accounts_event");
            migrationBuilder.DropTable(
                name: "accounts_entry_code");

            migrationBuilder.DropTable(
                name: "accounts_event");

            migrationBuilder.DropTable(
                name: "accounts_link");

            migrationBuilder.DropTable(
                name: "organisations_import");

            migrationBuilder.DropColumn(
                name: "authenticator_since",
                table: "accounts_account");

            migrationBuilder.DropColumn(
                name: "authenticator_step",
                table: "accounts_account");

            migrationBuilder.DropColumn(
                name: "created_at",
                table: "accounts_account");

            migrationBuilder.DropColumn(
                name: "person_name",
                table: "accounts_account");

            migrationBuilder.DropColumn(
                name: "signed_in_at",
                table: "accounts_account");
        }
    }
}
