using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuelu.Platform.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Indicators : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "statistics_coefficient_edition",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    applies_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    applies_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    held_from = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    taken_in_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_coefficient_edition", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "statistics_indicator_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    applies_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    applies_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    held_from = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    published_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_indicator_version", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_statistics_coefficient_edition_code_number",
                table: "statistics_coefficient_edition",
                columns: new[] { "code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_statistics_indicator_version_code_number",
                table: "statistics_indicator_version",
                columns: new[] { "code", "number" },
                unique: true);

            Unchanging.Keep(migrationBuilder, "statistics_coefficient_edition");
            Unchanging.Keep(migrationBuilder, "statistics_indicator_version");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            Unchanging.Release(migrationBuilder, "statistics_coefficient_edition");
            Unchanging.Release(migrationBuilder, "statistics_indicator_version");

            migrationBuilder.DropTable(
                name: "statistics_coefficient_edition");

            migrationBuilder.DropTable(
                name: "statistics_indicator_version");
        }
    }
}
