using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuelu.Platform.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class FormsAndCollections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "statistics_form",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    organisation_path = table.Column<string>(type: "character varying(340)", maxLength: 340, nullable: false),
                    draft = table.Column<string>(type: "text", nullable: false),
                    title_zh = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    title_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    stamp = table.Column<Guid>(type: "uuid", nullable: false),
                    published = table.Column<int>(type: "integer", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    published_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    saved_at = table.Column<long>(type: "bigint", nullable: false),
                    saved_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_form", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "statistics_holiday_table",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    file_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    imported_at = table.Column<long>(type: "bigint", nullable: false),
                    imported_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_holiday_table", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "statistics_form_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    content_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    published_at = table.Column<long>(type: "bigint", nullable: false),
                    published_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_form_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_statistics_form_version_statistics_form_form_id",
                        column: x => x.form_id,
                        principalTable: "statistics_form",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "statistics_round",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    title_zh = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    title_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    organisation_path = table.Column<string>(type: "character varying(340)", maxLength: 340, nullable: false),
                    reach_path = table.Column<string>(type: "character varying(340)", maxLength: 340, nullable: false),
                    period_code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    holiday_tables = table.Column<string>(type: "text", nullable: false),
                    ends_at = table.Column<long>(type: "bigint", nullable: false),
                    opened_at = table.Column<long>(type: "bigint", nullable: false),
                    opened_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    withdrawn_at = table.Column<long>(type: "bigint", nullable: true),
                    why_withdrawn = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    reminded_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_round", x => x.id);
                    table.ForeignKey(
                        name: "fk_statistics_round_statistics_form_form_id",
                        column: x => x.form_id,
                        principalTable: "statistics_form",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_statistics_round_statistics_form_version_version_id",
                        column: x => x.version_id,
                        principalTable: "statistics_form_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_statistics_form_code",
                table: "statistics_form",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_statistics_form_organisation_path",
                table: "statistics_form",
                column: "organisation_path");

            migrationBuilder.CreateIndex(
                name: "ix_statistics_form_version_form_id_number",
                table: "statistics_form_version",
                columns: new[] { "form_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_statistics_holiday_table_year_imported_at",
                table: "statistics_holiday_table",
                columns: new[] { "year", "imported_at" });

            migrationBuilder.CreateIndex(
                name: "ix_statistics_round_ends_at",
                table: "statistics_round",
                column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "ix_statistics_round_form_id_period_code",
                table: "statistics_round",
                columns: new[] { "form_id", "period_code" },
                unique: true,
                filter: "withdrawn_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_statistics_round_organisation_path",
                table: "statistics_round",
                column: "organisation_path");

            migrationBuilder.CreateIndex(
                name: "ix_statistics_round_version_id",
                table: "statistics_round",
                column: "version_id");

            Unchanging.Keep(migrationBuilder, "statistics_form_version");
            Unchanging.Keep(migrationBuilder, "statistics_holiday_table");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            Unchanging.Release(migrationBuilder, "statistics_form_version");
            Unchanging.Release(migrationBuilder, "statistics_holiday_table");
            migrationBuilder.DropTable(
                name: "statistics_holiday_table");

            migrationBuilder.DropTable(
                name: "statistics_round");

            migrationBuilder.DropTable(
                name: "statistics_form_version");

            migrationBuilder.DropTable(
                name: "statistics_form");
        }
    }
}
