using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Yuelu.Platform.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Figures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "is_proxy",
                table: "plans_observation");

            migrationBuilder.RenameColumn(
                name: "proxy_reason",
                table: "plans_observation",
                newName: "role_reason");

            migrationBuilder.AlterColumn<long>(
                name: "imported_at",
                table: "plans_observation_import",
                type: "bigint",
                nullable: true,
                oldClrType: typeof(long),
                oldType: "bigint");

            migrationBuilder.AddColumn<byte[]>(
                name: "content",
                table: "plans_observation_import",
                type: "bytea",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<int>(
                name: "left_out",
                table: "plans_observation_import",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "uploaded_at",
                table: "plans_observation_import",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "uploaded_by",
                table: "plans_observation_import",
                type: "character varying(256)",
                maxLength: 256,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "bound",
                table: "plans_observation",
                type: "character varying(16)",
                maxLength: 16,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "corrected_by_id",
                table: "plans_observation",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "filed_at",
                table: "plans_observation",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "indicator",
                table: "plans_observation",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "role",
                table: "plans_observation",
                type: "character varying(16)",
                maxLength: 16,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "row",
                table: "plans_observation",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "ix_plans_observation_corrected_by_id",
                table: "plans_observation",
                column: "corrected_by_id");

            migrationBuilder.AddForeignKey(
                name: "fk_plans_observation_plans_observation_corrected_by_id",
                table: "plans_observation",
                column: "corrected_by_id",
                principalTable: "plans_observation",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_plans_observation_plans_observation_corrected_by_id",
                table: "plans_observation");

            migrationBuilder.DropIndex(
                name: "ix_plans_observation_corrected_by_id",
                table: "plans_observation");

            migrationBuilder.DropColumn(
                name: "content",
                table: "plans_observation_import");

            migrationBuilder.DropColumn(
                name: "left_out",
                table: "plans_observation_import");

            migrationBuilder.DropColumn(
                name: "uploaded_at",
                table: "plans_observation_import");

            migrationBuilder.DropColumn(
                name: "uploaded_by",
                table: "plans_observation_import");

            migrationBuilder.DropColumn(
                name: "bound",
                table: "plans_observation");

            migrationBuilder.DropColumn(
                name: "corrected_by_id",
                table: "plans_observation");

            migrationBuilder.DropColumn(
                name: "filed_at",
                table: "plans_observation");

            migrationBuilder.DropColumn(
                name: "indicator",
                table: "plans_observation");

            migrationBuilder.DropColumn(
                name: "role",
                table: "plans_observation");

            migrationBuilder.DropColumn(
                name: "row",
                table: "plans_observation");

            migrationBuilder.RenameColumn(
                name: "role_reason",
                table: "plans_observation",
                newName: "proxy_reason");

            migrationBuilder.AlterColumn<long>(
                name: "imported_at",
                table: "plans_observation_import",
                type: "bigint",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "bigint",
                oldNullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_proxy",
                table: "plans_observation",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }
    }
}
