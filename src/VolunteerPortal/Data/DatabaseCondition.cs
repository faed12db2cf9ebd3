namespace VolunteerPortal.Data;

public enum DatabaseCondition
{
    Away,

    NotMigrated,

    OtherKey,

    Ready,
}
