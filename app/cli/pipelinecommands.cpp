// The verbs on how proposals go their way: an institution's own stages and reasons, and the figures.
#include "app/cli/pipelinecommands.h"
#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "core/base/inputfile.h"
#include "core/institutions/institutionservice.h"
#include "core/proposals/pipelineservice.h"

#include <QCoreApplication>
#include <QFile>

namespace lianming::cli {

namespace {

Id<Institution> institutionOption(Workspace &workspace, const Arguments &arguments)
{
    return arguments.has("institution") ? InstitutionService(workspace).get(arguments.required("institution")).id
                                        : Id<Institution>();
}

Json readList(const QString &path)
{
    QFile file(path);
    openToRead(file);
    constexpr qint64 longest = 1 << 20;
    const Json document = parseJson(file.read(longest), path);
    if (!document.is_array())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: a list is expected"), {path});
    return document;
}

QString word(const Json &object, const char *name, const QString &path)
{
    if (!object.is_object() || (object.contains(name) && !object.at(name).is_string())) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: \"%2\" must be a text"),
                    {path, QString::fromLatin1(name)});
    }
    return QString::fromStdString(object.value(name, std::string()));
}

int number(const Json &object, const char *name, const QString &path)
{
    constexpr int most = 1'000'000;
    const Json value = object.value(name, Json(0));
    if (!value.is_number_integer() || value.get<qint64>() < -most || value.get<qint64>() > most) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: \"%2\" must be a whole number"),
                    {path, QString::fromLatin1(name)});
    }
    return int(value.get<qint64>());
}

ProposalStage phase(const Json &object, const char *name, const QString &path)
{
    const QString code = word(object, name, path);
    const auto stage = parseProposalStage(code);
    if (!stage) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: \"%2\" is none of the phases"), {path, code});
    }
    return *stage;
}

int stages(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    PipelineService service(workspace);
    const Id<Institution> institution = institutionOption(workspace, arguments);
    if (const auto path = arguments.value("set")) {
        QList<HouseStage> wanted;
        for (const Json &one : readList(*path)) {
            HouseStage stage;
            stage.code = word(one, "code", *path);
            stage.phase = phase(one, "phase", *path);
            stage.nameEn = word(one, "name_en", *path);
            stage.nameZh = word(one, "name_zh", *path);
            stage.probability = number(one, "probability", *path);
            stage.patienceDays = number(one, "stuck_after_days", *path);
            wanted.append(stage);
        }
        service.setStages(institution, wanted);
    }
    OrderedJson rows = OrderedJson::array();
    const Pipelines pipelines = service.pipelines();
    for (const HouseStage &stage : pipelines.of(institution).stages) {
        rows.push_back({{"code", utf8(stage.code)},
                        {"phase", proposalStageCode(stage.phase)},
                        {"name_en", utf8(stage.nameEn)},
                        {"name_zh", utf8(stage.nameZh)},
                        {"probability", stage.probability},
                        {"stuck_after_days", stage.patienceDays},
                        {"own", pipelines.hasOwnStages(institution.value)}});
    }
    printRows(arguments, rows);
    return 0;
}

int reasons(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    PipelineService service(workspace);
    const Id<Institution> institution = institutionOption(workspace, arguments);
    if (const auto path = arguments.value("set")) {
        QList<HouseReason> wanted;
        for (const Json &one : readList(*path)) {
            HouseReason reason;
            reason.code = word(one, "code", *path);
            reason.outcome = phase(one, "outcome", *path);
            reason.nameEn = word(one, "name_en", *path);
            reason.nameZh = word(one, "name_zh", *path);
            wanted.append(reason);
        }
        service.setReasons(institution, wanted);
    }
    OrderedJson rows = OrderedJson::array();
    const Pipelines pipelines = service.pipelines();
    for (const HouseReason &reason : pipelines.of(institution).reasons) {
        QString english = reason.nameEn;
        if (const auto shipped = shippedReasonMessage(reason.code); shipped && english.isEmpty())
            english = shipped->english();
        rows.push_back({{"code", utf8(reason.code)},
                        {"outcome", proposalStageCode(reason.outcome)},
                        {"name_en", utf8(english)},
                        {"name_zh", utf8(reason.nameZh)},
                        {"own", pipelines.hasOwnReasons(institution.value)}});
    }
    printRows(arguments, rows);
    return 0;
}

OrderedJson rateJson(const std::optional<int> &hundredths)
{
    constexpr double hundred = 100;
    return hundredths ? OrderedJson(*hundredths / hundred) : OrderedJson(nullptr);
}

OrderedJson moneyJson(const Money &money)
{
    return {{"amount", money.toString()}, {"currency", utf8(money.currency.codeText())}};
}

OrderedJson outcomesJson(const QList<ProposalCourse> &courses, OutcomeBy by, const FigureSpan &span)
{
    OrderedJson out = OrderedJson::array();
    for (const OutcomeGroup &group : outcomes(courses, by, span)) {
        QString english = group.nameEn;
        if (const auto shipped = shippedReasonMessage(group.code); shipped && english.isEmpty())
            english = shipped->english();
        out.push_back({{"key", utf8(by == OutcomeBy::Reason ? group.code : group.key)},
                       {"name_en", utf8(english)},
                       {"name_zh", utf8(group.nameZh)},
                       {"won", group.won.size()},
                       {"lost", group.lost.size()},
                       {"won_percent", rateJson(group.rate())}});
    }
    return out;
}

int figures(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const PipelineService service(workspace);
    const Id<Institution> institution = institutionOption(workspace, arguments);
    const QList<ProposalCourse> courses = service.courses(institution);
    const QDate today = workspace.clock.today();
    const FigureSpan span{dayOption(arguments, "from").value_or(QDate()), dayOption(arguments, "to").value_or(QDate())};
    QSet<qint64> institutions;
    for (const ProposalCourse &course : courses)
        institutions.insert(course.institution.value);
    const QList<HouseStage> columns = service.pipelines().columns(institutions);

    OrderedJson out;
    out["funnel"] = OrderedJson::array();
    for (const FunnelStep &step : funnel(courses, span)) {
        OrderedJson values = OrderedJson::array();
        for (const Money &value : step.values)
            values.push_back(moneyJson(value));
        out["funnel"].push_back({{"phase", proposalStageCode(step.phase)},
                                 {"proposals", step.proposals.size()},
                                 {"values", values},
                                 {"of_the_step_before_percent", rateJson(step.conversion)}});
    }
    out["time_in_stage"] = OrderedJson::array();
    for (const StageTime &time : timeInStage(courses, columns)) {
        out["time_in_stage"].push_back({{"stage", utf8(time.code)},
                                        {"left", time.proposals.size()},
                                        {"standing", time.standing},
                                        {"median_days", time.isFew() ? OrderedJson(nullptr) : OrderedJson(time.median)},
                                        {"p90_days", time.isFew() ? OrderedJson(nullptr) : OrderedJson(time.p90)}});
    }
    constexpr int months = 12;
    out["value_by_stage"] = OrderedJson::array();
    out["forecast"] = OrderedJson::array();
    for (const Currency currency : currenciesOf(courses)) {
        for (const StageValue &value : valueByStage(courses, columns, currency, months, today)) {
            if (!value.proposals.isEmpty())
                out["value_by_stage"].push_back({{"on", dayJson(value.on)},
                                                 {"stage", utf8(value.code)},
                                                 {"proposals", value.proposals.size()},
                                                 {"value", moneyJson(value.value)}});
        }
        for (const ForecastMonth &month : weightedForecast(courses, currency, today)) {
            out["forecast"].push_back({{"month", month.month.isValid() ? dayJson(month.month) : OrderedJson(nullptr)},
                                       {"proposals", month.proposals.size()},
                                       {"value", moneyJson(month.value)},
                                       {"weighted", moneyJson(month.weighted)}});
        }
    }
    out["outcomes"] = {{"by_brand", outcomesJson(courses, OutcomeBy::Brand, span)},
                       {"by_category", outcomesJson(courses, OutcomeBy::Category, span)},
                       {"by_institution", outcomesJson(courses, OutcomeBy::Institution, span)},
                       {"by_reason", outcomesJson(courses, OutcomeBy::Reason, span)}};
    printRecord(arguments, out);
    return 0;
}

} // namespace

void addPipelineCommands(CommandTable &table)
{
    const Option institution{"institution", "CODE", "Its own; without it the house's"};
    table.add({"proposals",
               "stages",
               "List the stages of a pipeline, or set them from a file: a list of code, phase, name_en, name_zh, "
               "probability, stuck_after_days; an empty list gives up the own stages",
               {workspaceOption(), institution, {"set", "FILE", "JSON, as --json lists them"}},
               "",
               stages});
    table.add({"proposals",
               "reasons",
               "List the reasons for which proposals are declined and withdrawn, or set them from a file: a list of "
               "code, outcome, name_en, name_zh",
               {workspaceOption(), institution, {"set", "FILE", "JSON, as --json lists them"}},
               "",
               reasons});
    table.add({"proposals",
               "figures",
               "Funnel, time in stage, value by stage, weighted forecast, what was won and lost",
               {workspaceOption(),
                {"institution", "CODE"},
                {"from", "DAY", "Funnel: received; outcomes: decided from this day on"},
                {"to", "DAY"}},
               "",
               figures});
}

} // namespace lianming::cli
