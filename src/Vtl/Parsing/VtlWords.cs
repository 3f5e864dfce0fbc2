using System.Collections.Frozen;

namespace Yuelu.Vtl.Parsing;

/// <summary>The reserved words of VTL 2.1 (its token list): as a name each stands in single quotation marks.</summary>
internal static class VtlWords
{
    private const string All =
        "eval if case then else using with current_date datediff dateadd year month dayofmonth dayofyear daytoyear"
        + " daytomonth yeartoday monthtoday on drop keep calc attrcalc rename as and or xor not between in not_in"
        + " null isnull ex union diff symdiff intersect random keys intyear intmonth intday check exists_in to return"
        + " imbalance errorcode all aggr errorlevel order by rank asc desc min max first last indexof abs key ln log"
        + " trunc round power mod len concat trim upper lower substr sum avg median count identifier dimension measure"
        + " attribute filter merge exp componentRole viral match_characters type nvl hierarchy optional invalid"
        + " levenshtein valuedomain variable data structure dataset operator define datapoint hierarchical ruleset rule"
        + " end alterDataset ltrim rtrim instr replace ceil floor sqrt any setdiff stddev_pop stddev_samp var_pop"
        + " var_samp group except having first_value last_value lag lead ratio_to_report over preceding following"
        + " unbounded partition rows range current valid fill_time_series flow_to_stock stock_to_flow timeshift"
        + " measures no_measures condition boolean date time_period number string time integer float list record"
        + " restrict yyyy mm dd maxLength regexp is when from aggregates points point total partial always inner_join"
        + " left_join cross_join full_join maps_from maps_to map_to map_from returns pivot customPivot unpivot subspace"
        + " apply conditioned period_indicator single duration time_agg unit Value valuedomains variables input output"
        + " cast rule_priority dataset_priority default check_datapoint check_hierarchy computed non_null non_zero"
        + " partial_null partial_zero always_null always_zero components all_measures scalar component datapoint_on_valuedomains"
        + " datapoint_on_variables hierarchical_on_valuedomains hierarchical_on_variables set language true false length sub";

    private static readonly FrozenSet<string> Reserved = All.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="word"/> is no name unless quoted.</summary>
    public static bool IsReserved(string word) => Reserved.Contains(word);
}
