using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuelu.Platform.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LinkMail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "sealed_path",
                table: "notices_notice",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "sealed_until",
                table: "notices_notice",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "sealed_path",
                table: "notices_notice");

            migrationBuilder.DropColumn(
                name: "sealed_until",
                table: "notices_notice");
        }
    }
}
