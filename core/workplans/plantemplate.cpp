#include "core/workplans/plantemplate.h"

#include "core/base/codenamed.h"
#include "core/workplans/workplan.h"

#include <QRegularExpression>
#include <QSet>

namespace lianming {

namespace {

constexpr auto planFormat = "lianming-plan/1";
/// In the order in which they are offered.
constexpr const char *planFiles[] = {"product-licence", "co-branding", "image-licence",  "product-development",
                                     "online-store",    "live-stream", "exhibition-shop"};

bool isPlanCode(const QString &code)
{
    static const QRegularExpression form(QStringLiteral("^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$"));
    return form.match(code).hasMatch();
}

/// Reads a member {"en": …, "zh": …} into two texts.
void readPair(const JsonNode &node, QString &en, QString &zh)
{
    en = QString::fromStdString(node.member("en").string());
    zh = QString::fromStdString(node.member("zh").string());
}

OrderedJson pairJson(const QString &en, const QString &zh)
{
    return {{"en", en.toStdString()}, {"zh", zh.toStdString()}};
}

/// The value of a member that is one of a few codes.
template<class Code, size_t N>
Code readCode(const JsonNode &node, const std::array<Code, N> &all, const char *(*codeOf)(Code))
{
    const auto found = codeNamed(all, codeOf, QString::fromStdString(node.string()));
    if (!found) {
        QStringList known;
        known.reserve(qsizetype(N));
        for (const Code one : all)
            known.append(QString::fromLatin1(codeOf(one)));
        node.fail(QT_TRANSLATE_NOOP("core", "must be one of %1"), {known.join(QStringLiteral(", "))});
    }
    return *found;
}

constexpr std::array parties{Party::Institution, Party::Brand};

void readItems(const JsonNode &list, TaskItem::Kind kind, QList<TaskItem> &out)
{
    for (const JsonNode &node : list.items()) {
        TaskItem item;
        item.kind = kind;
        readPair(node, item.titleEn, item.titleZh);
        out.append(item);
    }
}

TemplateTask readTask(const JsonNode &node)
{
    TemplateTask out;
    out.code = QString::fromStdString(node.member("code").string());
    out.phase = readCode(node.member("phase"), planPhases, planPhaseCode);
    readPair(node.member("title"), out.titleEn, out.titleZh);
    if (const JsonNode side = node.member("side"); side.isPresent())
        out.side = readCode(side, parties, partyCode);
    if (const JsonNode role = node.member("role"); role.isPresent())
        out.role = readCode(role, roles, roleCode);
    out.days = node.member("days").integer();
    if (const JsonNode after = node.member("after_anchor"); after.isPresent())
        out.afterAnchor = after.integer();
    for (const JsonNode &need : node.member("needs").items())
        out.needs.append(QString::fromStdString(need.string()));
    readItems(node.member("steps"), TaskItem::Kind::Step, out.items);
    readItems(node.member("documents"), TaskItem::Kind::Document, out.items);
    return out;
}

OrderedJson taskJson(const TemplateTask &task)
{
    OrderedJson out{{"code", task.code.toStdString()},
                    {"phase", planPhaseCode(task.phase)},
                    {"title", pairJson(task.titleEn, task.titleZh)}};
    if (task.side == Party::Brand)
        out["side"] = partyCode(task.side);
    if (task.role)
        out["role"] = roleCode(*task.role);
    out["days"] = task.days;
    if (task.afterAnchor)
        out["after_anchor"] = *task.afterAnchor;
    for (const QString &need : task.needs)
        out["needs"].push_back(need.toStdString());
    for (const TaskItem &item : task.items)
        out[item.kind == TaskItem::Kind::Step ? "steps" : "documents"].push_back(pairJson(item.titleEn, item.titleZh));
    return out;
}

bool hasBoth(const QString &en, const QString &zh)
{
    return !en.trimmed().isEmpty() && !zh.trimmed().isEmpty();
}

void checkTask(const PlanTemplate &from, int place, const QSet<QString> &codes, QList<TemplateFinding> &out)
{
    const TemplateTask &task = from.tasks[place];
    const auto require = [&](bool holds, TemplateProblem problem, const QString &detail = {}) {
        if (!holds)
            out.append({problem, place, detail});
    };
    const auto same = std::ranges::count(from.tasks, task.code, &TemplateTask::code);
    require(isPlanCode(task.code) && same == 1, TemplateProblem::TaskCodeForm, task.code);
    require(hasBoth(task.titleEn, task.titleZh)
                && std::ranges::all_of(task.items,
                                       [](const TaskItem &item) { return hasBoth(item.titleEn, item.titleZh); }),
            TemplateProblem::TaskTitleMissing, task.code);
    require(task.days >= 0 && task.days <= longestTask && qAbs(task.afterAnchor.value_or(0)) <= farthestAnchor,
            TemplateProblem::TaskDays, task.code);
    for (const QString &need : task.needs)
        require(codes.contains(need), TemplateProblem::NeedUnknown, task.code + QStringLiteral(" → ") + need);
}

} // namespace

const char *planSubjectCode(PlanSubject subject)
{
    switch (subject) {
    case PlanSubject::Contract: return "contract";
    case PlanSubject::Product: return "product";
    case PlanSubject::Store: return "store";
    }
    return "";
}

std::optional<PlanSubject> parsePlanSubject(QStringView code)
{
    return codeNamed(planSubjects, planSubjectCode, code);
}

QList<TemplateFinding> validate(const PlanTemplate &from)
{
    QList<TemplateFinding> out;
    if (!isPlanCode(from.code))
        out.append({TemplateProblem::CodeForm, -1, from.code});
    if (!hasBoth(from.nameEn, from.nameZh) || !hasBoth(from.anchorEn, from.anchorZh))
        out.append({TemplateProblem::NameMissing, -1, {}});
    if (from.tasks.isEmpty())
        out.append({TemplateProblem::TasksMissing, -1, {}});
    QSet<QString> codes;
    for (const TemplateTask &task : from.tasks)
        codes.insert(task.code);
    for (int i = 0; i < from.tasks.size(); ++i)
        checkTask(from, i, codes, out);
    if (!out.isEmpty())
        return out;
    QStringList circle;
    for (const WorkTask &task : circleOf(tasksOf(from)))
        circle.append(from.tasks[task.id.value - 1].code);
    if (!circle.isEmpty())
        out.append({TemplateProblem::Circle, -1, circle.join(QStringLiteral(" → "))});
    return out;
}

Message findingMessage(const TemplateFinding &finding)
{
    switch (finding.problem) {
    case TemplateProblem::CodeForm:
        return {QT_TRANSLATE_NOOP("core", "A template's code has 1 to 40 small letters, digits and hyphens"), {}};
    case TemplateProblem::NameMissing:
        return {QT_TRANSLATE_NOOP("core", "A template needs its name and what its key date is, in both languages"), {}};
    case TemplateProblem::TasksMissing: return {QT_TRANSLATE_NOOP("core", "A template needs at least one task"), {}};
    case TemplateProblem::TaskCodeForm:
        return {QT_TRANSLATE_NOOP("core", "A task's code has small letters, digits and hyphens, and stands once: %1"),
                {finding.detail}};
    case TemplateProblem::TaskTitleMissing:
        return {QT_TRANSLATE_NOOP("core", "The task %1 needs its title, and those of its steps and documents, in both "
                                          "languages"),
                {finding.detail}};
    case TemplateProblem::TaskDays:
        return {QT_TRANSLATE_NOOP("core", "The task %1 takes between 0 and 2,000 working days and begins within "
                                          "5,000 of the key date"),
                {finding.detail}};
    case TemplateProblem::NeedUnknown:
        return {QT_TRANSLATE_NOOP("core", "A task needs another that is not there: %1"), {finding.detail}};
    case TemplateProblem::Circle:
        return {QT_TRANSLATE_NOOP("core", "These tasks need each other in a circle: %1"), {finding.detail}};
    }
    return {};
}

PlanTemplate readPlanTemplate(const JsonNode &node)
{
    const JsonNode format = node.member("format");
    if (format.string() != planFormat)
        format.fail(QT_TRANSLATE_NOOP("core", "must be \"%1\""), {QString::fromLatin1(planFormat)});
    PlanTemplate out;
    out.code = QString::fromStdString(node.member("code").string());
    if (const JsonNode edition = node.member("edition"); edition.isPresent())
        out.edition = edition.integer();
    readPair(node.member("name"), out.nameEn, out.nameZh);
    if (const JsonNode purpose = node.member("purpose"); purpose.isPresent())
        readPair(purpose, out.purposeEn, out.purposeZh);
    out.subject = readCode(node.member("for"), planSubjects, planSubjectCode);
    readPair(node.member("anchor"), out.anchorEn, out.anchorZh);
    const std::vector<JsonNode> tasks = node.member("tasks").items();
    out.tasks.reserve(qsizetype(tasks.size()));
    for (const JsonNode &task : tasks)
        out.tasks.append(readTask(task));
    const QList<TemplateFinding> findings = validate(out);
    if (!findings.isEmpty()) {
        const Message message = findingMessage(findings.first());
        const bool isTask = findings.first().task >= 0;
        (isTask ? tasks[size_t(findings.first().task)] : node).fail(message.text, message.args);
    }
    return out;
}

OrderedJson planTemplateJson(const PlanTemplate &from)
{
    OrderedJson out{{"format", planFormat},
                    {"code", from.code.toStdString()},
                    {"edition", from.edition},
                    {"name", pairJson(from.nameEn, from.nameZh)},
                    {"purpose", pairJson(from.purposeEn, from.purposeZh)},
                    {"for", planSubjectCode(from.subject)},
                    {"anchor", pairJson(from.anchorEn, from.anchorZh)},
                    {"tasks", OrderedJson::array()}};
    for (const TemplateTask &task : from.tasks)
        out["tasks"].push_back(taskJson(task));
    return out;
}

const QList<PlanTemplate> &shippedPlanTemplates()
{
    static const QList<PlanTemplate> templates = [] {
        QList<PlanTemplate> out;
        out.reserve(qsizetype(std::size(planFiles)));
        for (const char *name : planFiles) {
            const QString file = QStringLiteral(":/lianming/plans/%1.json").arg(QLatin1StringView(name));
            const Json document = readJsonFile(file);
            out.append(readPlanTemplate(JsonNode(document, file)));
        }
        return out;
    }();
    return templates;
}

QList<WorkTask> tasksOf(const PlanTemplate &from)
{
    QHash<QString, qint64> ids;
    for (const TemplateTask &task : from.tasks)
        ids.insert(task.code, ids.size() + 1);
    QList<WorkTask> out;
    out.reserve(from.tasks.size());
    for (const TemplateTask &task : from.tasks) {
        WorkTask made;
        made.id = {out.size() + 1};
        made.place = out.size() + 1;
        made.phase = task.phase;
        made.titleEn = task.titleEn;
        made.titleZh = task.titleZh;
        made.side = task.side;
        made.days = task.days;
        made.afterAnchor = task.afterAnchor;
        for (const QString &need : task.needs) {
            if (const auto id = ids.constFind(need); id != ids.cend())
                made.needs.append(Id<WorkTask>{*id});
        }
        made.items = task.items;
        out.append(made);
    }
    return out;
}

} // namespace lianming
