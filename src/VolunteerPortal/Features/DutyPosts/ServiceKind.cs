namespace VolunteerPortal.Features.DutyPosts;

public enum ServiceKind
{
    Emergency = 0,
    Elderly = 1,
    Logistics = 2,
    Order = 3,
    Environment = 4,
    Learning = 5,
    Health = 6,
    Counselling = 7,
}

public static class ServiceKinds
{
    public static string Label(this ServiceKind kind) => kind switch
    {
        ServiceKind.Emergency => "应急值守",
        ServiceKind.Elderly => "敬老助残",
        ServiceKind.Logistics => "物资搬运",
        ServiceKind.Order => "秩序引导",
        ServiceKind.Environment => "环境清洁",
        ServiceKind.Learning => "科普助学",
        ServiceKind.Health => "卫生健康",
        ServiceKind.Counselling => "心理疏导",
        _ => "其他",
    };
}
