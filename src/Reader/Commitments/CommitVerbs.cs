using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <summary>Verbs by which a plan promises to make, hold or reach a number of things.</summary>
internal static class CommitVerbs
{
    public static readonly WordSet Words = new(
        """
        建设 建成 建立 新建 改建 扩建 改扩建 新改建 新改扩建 新建成 建好 共建 筹建 续建 改造 升级 培育 培养 培训 打造 形成 新增 创建 争创 创成 引进 引育 引入 招引 吸引 集聚 汇聚 发展 制定 制订 制修订 修订 研制
        开发 研发 攻克 突破 推广 推动 推出 遴选 认定 评选 选树 选派 选育 组织 举办 承办 开展 实施 支持 扶持 服务 布局 设立 组建 完成 实现 新认定 新培育 落地 落户 孵化 转化 储备 谋划 投产 开工 建立健全 拓展 开拓
        配备 配置 部署 提供 发布 编制 编写 入库 聘请 命名 申报 获批 获得 构建 完善 提升 做强 做优 壮大 培强 开通 新开 铺设 安装 投放 种植 治理 修复 淘汰 关停 整治 退出 清退 压减 投入 筹集 增加 新增加 争取
        力争 确保 搭建 建造 规划 总结 推介 推进 催生 涌现 扩大 覆盖 设置 派遣 招收 招录 招聘 资助 奖励 带动 撬动 储能 交付 生产 投用 建有 拥有 选聘 遴选培育 认定培育 培育形成 组织开展 组织实施 引进和培育 培育和引进 培育认定 打造形成 培育打造 培育壮大 滚动实施 滚动培育 集中打造 重点打造 重点培育 重点建设 重点支持 着力打造
        建设改造 改造提升 优选 挖掘 征集 树立 选取 选择 开办 开设 增设 新设 增开 举行 签约 引聚 创办 入驻 上线 建强 建优 评定 评审 授予 列入 纳入 保有 保留 盘活 出台 累计建成 累计培育 新引进 新组建 新签约 新布局 再造 育成 认证 注册 登记 申请 授权 创立 创设 研究制定 参与制定 主导制定 主导或参与制定 牵头制定 推动制定 联合攻关 攻关 突围 落实 储备建设 建设推广 推广应用 示范推广 试点 试点建设 选定 招商 安排 统筹安排 配套 开行 增派 建档 整合 建设一批 培育发展 发展培育 扩建成
        """
    );

    /// <summary>Whether a verb stands directly before <paramref name="at"/>.</summary>
    public static bool Directly(string text, int at, int start) =>
        Words.Before(text, Chars.SkipSpacesBack(text, at, start), start) is not null;
}
