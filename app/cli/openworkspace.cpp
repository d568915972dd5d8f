#include "app/cli/openworkspace.h"

#include "core/base/dates.h"

namespace lianming::cli {

Option workspaceOption()
{
    return {"workspace", "ADDRESS", "A workspace file, or postgresql://…; --db is the same", true};
}

Workspace openWorkspace(const Arguments &arguments, bool create)
{
    const QString user = qEnvironmentVariable("USER", QStringLiteral("lianming-cli"));
    return Workspace(Address::parse(arguments.required("workspace")), Actor{user}, Clock(), create);
}

std::optional<QDate> dayOption(const Arguments &arguments, const char *option)
{
    const std::optional<QString> text = arguments.value(option);
    if (!text)
        return std::nullopt;
    if (const std::optional<QDate> day = parseDay(*text))
        return day;
    throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "--%1: \"%2\" is no day of the form YYYY-MM-DD"),
                {QString::fromLatin1(option), *text});
}

} // namespace lianming::cli
