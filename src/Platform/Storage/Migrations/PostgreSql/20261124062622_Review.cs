using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuelu.Platform.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Review : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_plans_draft_plans_source_source_sha256",
                table: "plans_draft");

            migrationBuilder.AddColumn<int>(
                name: "all_entries",
                table: "plans_draft",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "open_entries",
                table: "plans_draft",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "all_entries",
                table: "plans_draft");

            migrationBuilder.DropColumn(
                name: "open_entries",
                table: "plans_draft");

            migrationBuilder.AddForeignKey(
                name: "fk_plans_draft_plans_source_source_sha256",
                table: "plans_draft",
                column: "source_sha256",
                principalTable: "plans_source",
                principalColumn: "sha256",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
