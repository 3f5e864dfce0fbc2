using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Yuelu.Platform.Search;

#nullable disable

namespace Yuelu.Platform.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Registry : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "registry_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    list = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    edition = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name_zh = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_code", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registry_enterprise",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    name_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    merged_into = table.Column<long>(type: "bigint", nullable: true),
                    stamp = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    organisation_path = table.Column<string>(type: "character varying(340)", maxLength: 340, nullable: false),
                    region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    park = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    industry = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    registration_type = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    employees = table.Column<int>(type: "integer", nullable: true),
                    revenue = table.Column<long>(type: "bigint", nullable: true),
                    figures_year = table.Column<int>(type: "integer", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_enterprise", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registry_enterprise_entry",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    recorded_at = table.Column<long>(type: "bigint", nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    organisation_path = table.Column<string>(type: "character varying(340)", maxLength: 340, nullable: false),
                    region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    park = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    industry = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    registration_type = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    employees = table.Column<int>(type: "integer", nullable: true),
                    revenue = table.Column<long>(type: "bigint", nullable: true),
                    figures_year = table.Column<int>(type: "integer", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_enterprise_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registry_import",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_path = table.Column<string>(type: "character varying(340)", maxLength: 340, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    file_name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sent_at = table.Column<long>(type: "bigint", nullable: false),
                    sent_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    good_rows_only = table.Column<bool>(type: "boolean", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    preview = table.Column<byte[]>(type: "bytea", nullable: true),
                    refusal_zh = table.Column<string>(type: "text", nullable: false),
                    refusal_en = table.Column<string>(type: "text", nullable: false),
                    state_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_import", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_registry_code_list_code_edition",
                table: "registry_code",
                columns: new[] { "list", "code", "edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registry_enterprise_code",
                table: "registry_enterprise",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registry_enterprise_name_key",
                table: "registry_enterprise",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "ix_registry_enterprise_entry_enterprise_id",
                table: "registry_enterprise_entry",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_registry_import_organisation_path",
                table: "registry_import",
                column: "organisation_path");

            migrationBuilder.CreateIndex(
                name: "ix_registry_import_state",
                table: "registry_import",
                column: "state");

            SearchTable.Create(migrationBuilder, "registry_enterprise_search");
            Unchanging.Keep(migrationBuilder, "registry_enterprise_entry");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            Unchanging.Release(migrationBuilder, "registry_enterprise_entry");
            SearchTable.Drop(migrationBuilder, "registry_enterprise_search");

            migrationBuilder.DropTable(
                name: "registry_code");

            migrationBuilder.DropTable(
                name: "registry_enterprise");

            migrationBuilder.DropTable(
                name: "registry_enterprise_entry");

            migrationBuilder.DropTable(
                name: "registry_import");
        }
    }
}
