using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuelu.Platform.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Vintages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "statistics_vintage",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    form_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    form_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: false),
                    facts = table.Column<long>(type: "INTEGER", nullable: false),
                    first_period = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    last_period = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    manifest = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_vintage", x => x.id);
                    table.ForeignKey(
                        name: "fk_statistics_vintage_statistics_form_form_id",
                        column: x => x.form_id,
                        principalTable: "statistics_form",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_statistics_vintage_form_code_published_at",
                table: "statistics_vintage",
                columns: new[] { "form_code", "published_at" });

            migrationBuilder.CreateIndex(
                name: "ix_statistics_vintage_form_id",
                table: "statistics_vintage",
                column: "form_id");

            migrationBuilder.CreateIndex(
                name: "ix_statistics_vintage_number",
                table: "statistics_vintage",
                column: "number",
                unique: true);
            Unchanging.Keep(migrationBuilder, "statistics_vintage");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            Unchanging.Release(migrationBuilder, "statistics_vintage");
            migrationBuilder.DropTable(
                name: "statistics_vintage");
        }
    }
}
