using Yuelu.Kernel;

namespace Yuelu.Statistics.Situation.Layouts;

/// <summary>The words of regional layouts.</summary>
internal static class LayoutWords
{
    internal static readonly Words Name = new("区域布局", "Regional layout");
    internal static readonly Words Lead = new(
        "各行业在哪里：区位商、专业化、集中度、共聚和集群，只算您能看到的企业（以此为“全部”）。",
        "Where industries are: location quotients, specialisation, concentration, co-location and clusters, over the enterprises that you may see, which are the whole."
    );
    internal static readonly Words Top = new("前几位", "Largest areas");
    internal static readonly Words LeastQuotient = new("集群：区位商不低于", "Clusters: location quotient from");
    internal static readonly Words LeastShare = new(
        "集群：占行业比重不低于（%）",
        "Clusters: share of the division from (%)"
    );
    internal static readonly Words Bounds = new(
        "集群的两个界限由您选定，写在地址里；没有公认的标准，系统不预设。",
        "You choose the two bounds of clusters, and the address holds them; no rule says where a cluster begins, so none is built in."
    );
    internal static readonly Words TooFew = new(
        "可见范围内不足两个地区或两个行业，没有布局可比。",
        "There are fewer than two areas or two divisions in scope: there is no layout to compare."
    );
    internal static readonly Words LeftOut = new(
        "地区或行业未知的企业未计入：{0} {1}。",
        "Enterprises whose area or division is not known are left out: {0} {1}."
    );
    internal static readonly Words Specialisation = new("地区专业化", "Specialisation of areas");
    internal static readonly Words Krugman = new("专业化指数", "Specialisation index");
    internal static readonly Words Herfindahl = new("赫芬达尔指数", "Herfindahl index");
    internal static readonly Words Strongest = new("区位商最高的行业", "Highest location quotients");
    internal static readonly Words Concentration = new("行业集中", "Concentration of divisions");
    internal static readonly Words TopShare = new("前 {0} 位地区占比", "Share of the {0} largest areas");
    internal static readonly Words Gini = new("空间基尼系数", "Locational Gini");
    internal static readonly Words EllisonGlaeser = new("EG 指数", "Ellison–Glaeser γ");
    internal static readonly Words Plants = new("企业集中度", "Enterprises' Herfindahl");
    internal static readonly Words Quotients = new("区位商", "Location quotients");
    internal static readonly Words QuotientsSays = new(
        "1 为平均水平；■ 为不低于 1。",
        "1 is the average; ■ marks 1 and above."
    );
    internal static readonly Words InCsv = new("共 {0} 格，见 CSV。", "{0} cells: see the CSV.");
    internal static readonly Words Clusters = new("集群", "Clusters");
    internal static readonly Words NoBounds = new("请在上面填写两个界限。", "Fill in the two bounds above.");
    internal static readonly Words NoClusters = new("没有地区同时达到这两个界限。", "No area meets both bounds.");
    internal static readonly Words Merged = new(
        "相邻的地区合为一个集群（相邻关系取自示意格文件）。",
        "Areas that border on each other are one cluster (by the file of tiles)."
    );
    internal static readonly Words NotMerged = new(
        "不知道这些地区哪些相邻，各自单列。",
        "It is not known which of these areas border on each other; each stands alone."
    );
    internal static readonly Words ShareOfDivision = new("占该行业", "Of the division");
    internal static readonly Words Areas = new("地区", "Areas");
    internal static readonly Words Pairs = new("行业共聚", "Co-location of divisions");
    internal static readonly Words Together = new("共聚指数", "Co-location index");
    internal static readonly Words FirstPairs = new(
        "共聚最强的 {0} 对，共 {1} 对；全部见 CSV。",
        "The {0} pairs that stand together most, of {1}; all are in the CSV."
    );
    internal static readonly Words Division = new("行业大类", "Division");
    internal static readonly Words OtherDivision = new("另一行业", "Other division");
    internal static readonly Words Measure = new("指标", "Measure");
    internal static readonly Words Formulas = new(
        "x(a,d) 为地区 a 行业 d 的合计，x(a)、x(d)、x 为地区、行业和全部的合计。区位商 =（x(a,d)÷x(a)）÷（x(d)÷x）（Isard 1960）。专业化指数 = Σd|x(a,d)÷x(a) − x(d)÷x|，0 至 2（Krugman 1991，此处与全部相比）。赫芬达尔指数 = 各份额平方和（Hirschman 1964）。空间基尼系数 = 1 − Σ(X(i)−X(i−1))(Y(i)+Y(i−1))，地区按区位商由低到高，X、Y 为其在全部和在行业中份额的累计（Krugman 1991）。EG 指数 =（G−(1−Σs²)H）÷((1−Σs²)(1−H))，s 为地区占全部的份额，G = Σ(x(a,d)÷x(d)−s)²，H 为行业内企业份额平方和（Ellison 和 Glaeser 1997）。共聚指数 = Σ(x(a,d)÷x(d)−s)(x(a,e)÷x(e)−s)÷(1−Σs²)（Ellison、Glaeser 和 Kerr 2010）。集群 = 区位商和占行业比重都不低于所选界限的地区，相邻的合并。地区和行业以发布时的企业名录为准；按精确小数计算。",
        "x(a,d) is the sum of division d in area a; x(a), x(d) and x are those of the area, of the division and of all. Location quotient = (x(a,d) ÷ x(a)) ÷ (x(d) ÷ x) (Isard 1960). Specialisation index = Σd |x(a,d) ÷ x(a) − x(d) ÷ x|, 0 to 2 (Krugman 1991, here against the whole). Herfindahl index = sum of the squared shares (Hirschman 1964). Locational Gini = 1 − Σ (X(i) − X(i−1)) (Y(i) + Y(i−1)), areas by rising location quotient, X and Y the running sums of their shares in all and in the division (Krugman 1991). Ellison–Glaeser γ = (G − (1 − Σs²) H) ÷ ((1 − Σs²)(1 − H)), s the area's share in all, G = Σ (x(a,d) ÷ x(d) − s)², H the sum of the squared shares of the division's enterprises (1997). Co-location index = Σ (x(a,d) ÷ x(d) − s)(x(a,e) ÷ x(e) − s) ÷ (1 − Σs²) (Ellison, Glaeser and Kerr 2010). Cluster = areas that meet both chosen bounds, those that border on each other put together. Area and industry are those of the register when the vintage was published; computed in exact decimals."
    );
}
