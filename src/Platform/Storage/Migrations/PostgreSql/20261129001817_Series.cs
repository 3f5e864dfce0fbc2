using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuelu.Platform.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Series : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "statistics_series_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    uploaded_at = table.Column<long>(type: "bigint", nullable: false),
                    uploaded_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    @new = table.Column<int>(name: "new", type: "integer", nullable: false),
                    corrections = table.Column<int>(type: "integer", nullable: false),
                    left_out = table.Column<int>(type: "integer", nullable: false),
                    taken_in_at = table.Column<long>(type: "bigint", nullable: true),
                    taken_in_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_series_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "statistics_series_indicator",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name_zh = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    searched = table.Column<string>(type: "character varying(442)", maxLength: 442, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_series_indicator", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "statistics_series",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    frequency = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    indicator = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    area = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    industry = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_series", x => x.number);
                    table.ForeignKey(
                        name: "fk_statistics_series_statistics_series_indicator_indicator",
                        column: x => x.indicator,
                        principalTable: "statistics_series_indicator",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "statistics_series_value",
                columns: table => new
                {
                    series = table.Column<int>(type: "integer", nullable: false),
                    period = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    held_from = table.Column<long>(type: "bigint", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: false),
                    decimals = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: false),
                    source_title = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    source_address = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    file = table.Column<Guid>(type: "uuid", nullable: false),
                    row = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_series_value", x => new { x.series, x.period, x.held_from });
                    table.ForeignKey(
                        name: "fk_statistics_series_value_statistics_series_file_file",
                        column: x => x.file,
                        principalTable: "statistics_series_file",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_statistics_series_value_statistics_series_series",
                        column: x => x.series,
                        principalTable: "statistics_series",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_statistics_series_code",
                table: "statistics_series",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_statistics_series_indicator",
                table: "statistics_series",
                column: "indicator");

            migrationBuilder.CreateIndex(
                name: "ix_statistics_series_file_taken_in_at",
                table: "statistics_series_file",
                column: "taken_in_at");

            migrationBuilder.CreateIndex(
                name: "ix_statistics_series_value_file",
                table: "statistics_series_value",
                column: "file");

            Unchanging.Keep(migrationBuilder, "statistics_series_value");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            Unchanging.Release(migrationBuilder, "statistics_series_value");

            migrationBuilder.DropTable(
                name: "statistics_series_value");

            migrationBuilder.DropTable(
                name: "statistics_series_file");

            migrationBuilder.DropTable(
                name: "statistics_series");

            migrationBuilder.DropTable(
                name: "statistics_series_indicator");
        }
    }
}
