namespace Baygate.Bench;

/// <summary>What the prose and the logs are put together from.</summary>
internal static class Words
{
    public static readonly string[] ChineseTimes =
        ["上个月", "今年春天", "会议结束以后", "在项目的第二阶段", "按照原来的计划", "根据双方的约定", "由于天气原因", "为了提高效率", "經過反覆討論", "與此同時", "在過去的幾個星期裏", "到目前为止"];

    public static readonly string[] ChineseSubjects =
        ["研究小组", "供应商", "两地的工程师", "项目负责人", "仓库的同事", "质量部门", "物流公司", "大灣區的合作夥伴", "檢測實驗室", "采购团队", "管理委员会", "施工單位"];

    public static readonly string[] ChineseVerbs =
        ["完成了", "重新检查了", "向客户说明了", "正在准备", "已经提交了", "詳細記錄了", "讨论了", "改进了", "暫時推遲了", "公开发布了", "整理并归档了", "逐步推进了"];

    public static readonly string[] ChineseObjects =
        ["设备的验收报告", "下一季度的生产安排", "新材料的测试结果", "跨境运输的路线", "數據中心的搬遷方案", "全部的图纸和说明书", "空气质量的监测数据", "港口的裝卸流程", "安全培训的教材", "“绿色建筑”的评价标准", "系统升级（第三版）的时间表", "會議紀要與後續工作"];

    public static readonly string[] EnglishSubjects =
        ["The research team", "Our supplier", "An engineer on site", "The warehouse staff", "Quality assurance", "The shipping company", "A visiting committee", "The laboratory", "The purchasing group", "The board", "The contractor", "Most of the partners"];

    public static readonly string[] EnglishVerbs =
        ["has finished", "checked once more", "explained to the client", "is still preparing", "handed in", "wrote down in detail", "discussed at length", "improved", "put off for a while", "published", "sorted and filed", "moved ahead with"];

    public static readonly string[] EnglishObjects =
        ["the acceptance report for the new equipment", "next quarter's production plan", "results of the material tests", "the route across the border", "the plan to move the data centre", "all drawings and manuals", "air quality readings from the harbour", "the loading procedure", "the safety course", "the green building standard", "the timetable of the upgrade", "the minutes and what follows from them"];

    public static readonly string[] Levels = ["INFO", "INFO", "INFO", "DEBUG", "WARN", "ERROR"];

    public static readonly string[] Components = ["gateway.http", "storage.blob", "queue.consumer", "scheduler", "cache.lru", "db.pool", "网关"];

    public static readonly string[] Events =
        ["accepted connection", "flushed segment", "retrying after timeout", "lease renewed", "批处理完成", "cache miss", "checkpoint written", "partition rebalanced", "请求超时", "worker idle"];
}
