#include "ui/assets/importtables.h"

#include "core/exchange/iiifrules.h"
#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/widgets/tone.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace lianming {

namespace {

class ImportTables
{
    Q_DECLARE_TR_FUNCTIONS(ImportTables)
};

template<class Line>
Column<Line> textColumn(const char *id, QString (*title)(), std::function<QString(const Line &)> text, int width)
{
    return {QString::fromLatin1(id), title, std::move(text), {}, Qt::AlignLeft, {}, width};
}

template<class Line>
Column<Line> numberColumn(const char *id, QString (*title)(), std::function<qint64(const Line &)> number, int width)
{
    return {QString::fromLatin1(id),
            title,
            [number](const Line &line) { return number(line) == 0 ? QString() : countText(number(line)); },
            [number](const Line &line) { return number(line); },
            Qt::AlignRight,
            {},
            width};
}

} // namespace

QList<Column<ImportPreview::Line>> importPreviewColumns()
{
    using Line = ImportPreview::Line;
    const auto field = [](const char *id, AssetField f, QString Asset::*member, int width) {
        return Column<Line>{QString::fromLatin1(id),
                            [f] { return assetFieldText(f); },
                            [member](const Line &line) { return line.asset.*member; },
                            {},
                            Qt::AlignLeft,
                            {},
                            width};
    };
    QList<Column<Line>> out{
        numberColumn<Line>(
            "row", [] { return ImportTables::tr("Row"); }, [](const Line &line) { return line.row; }, 56),
        textColumn<Line>(
            "state", [] { return ImportTables::tr("Will be"); },
            [](const Line &line) {
                return line.issue ? importReasonText(line.issue->reason) : ImportTables::tr("taken");
            },
            110),
        field("accession", AssetField::AccessionNumber, &Asset::accessionNumber, 130),
        field("title_zh", AssetField::TitleZh, &Asset::titleZh, 150),
        field("title_en", AssetField::TitleEn, &Asset::titleEn, 220),
        field("creator", AssetField::Creator, &Asset::creator, 150),
        field("period", AssetField::Period, &Asset::period, 110),
        textColumn<Line>(
            "years", [] { return ImportTables::tr("Years"); },
            [](const Line &line) { return yearsText(line.asset.fromYear, line.asset.toYear); }, 110),
        field("material", AssetField::Material, &Asset::material, 150),
        field("rights", AssetField::RightsStatement, &Asset::rightsStatement, 120),
        field("description", AssetField::Description, &Asset::description, 220),
    };
    out[1].paint = paintTone<Line>([](const Line &line) { return line.issue ? Tone::Stop : Tone::Good; });
    return out;
}

QList<Column<ImportChangeLine>> importChangeColumns()
{
    using Line = ImportChangeLine;
    return {
        textColumn<Line>(
            "code", [] { return assetFieldText(AssetField::AccessionNumber); },
            [](const Line &line) { return line.code; }, 150),
        textColumn<Line>(
            "title", [] { return ImportTables::tr("Title"); }, [](const Line &line) { return line.title; }, 200),
        textColumn<Line>(
            "field", [] { return ImportTables::tr("Field"); },
            [](const Line &line) { return importFieldText(line.field.name); }, 130),
        textColumn<Line>(
            "before", [] { return ImportTables::tr("Now"); }, [](const Line &line) { return line.field.before; }, 220),
        textColumn<Line>(
            "after", [] { return ImportTables::tr("Would become"); }, [](const Line &line) { return line.field.after; },
            220)};
}

QList<Column<ImportIssueLine>> importIssueColumns(bool named, bool taken)
{
    using Line = ImportIssueLine;
    QList<Column<Line>> out{
        numberColumn<Line>(
            "row", [] { return ImportTables::tr("Row"); }, [](const Line &line) { return line.issue.row; }, 80),
        numberColumn<Line>(
            "line", [] { return ImportTables::tr("Line of the file"); },
            [](const Line &line) { return line.issue.line; }, 80),
        textColumn<Line>(
            "field", [] { return ImportTables::tr("Field"); },
            [](const Line &line) { return importFieldText(line.issue.field); }, 150),
        textColumn<Line>(
            "reason",
            taken ? +[] { return ImportTables::tr("What to know"); }
                  : +[] { return ImportTables::tr("Why it was not taken"); },
            [](const Line &line) { return line.why; }, 260),
        textColumn<Line>(
            "value", [] { return ImportTables::tr("What stood there"); },
            [](const Line &line) { return line.issue.value; }, 300)};
    if (taken) { // what there is to know is about the number
        out.removeIf([](const Column<Line> &column) { return column.id == u"line" || column.id == u"field"; });
        out.last().title = [] {
            return ImportTables::tr("Which");
        };
    }
    if (named)
        out.prepend(textColumn<Line>(
            "file", [] { return ImportTables::tr("File"); }, [](const Line &line) { return line.issue.file; }, 200));
    return out;
}

QList<ImportChangeLine> changeLines(const QList<ImportChange> &changes)
{
    QList<ImportChangeLine> out;
    for (const ImportChange &change : changes) {
        for (const ImportChange::Field &field : change.fields)
            out.append({out.size() + 1, change.code, change.title, field});
    }
    return out;
}

QList<ImportIssueLine> issueLines(const PlanReport &report)
{
    QList<ImportIssueLine> out;
    out.reserve(report.sum.issues.size() + report.left.size());
    for (const ImportIssue &issue : report.sum.issues)
        out.append({out.size() + 1, issue, importReasonText(issue.reason)});
    for (const ImportPlan::Left &left : report.left) {
        ImportIssue issue;
        issue.reason = ImportReason::NoRecord;
        issue.file = QFileInfo(left.path).fileName();
        out.append({out.size() + 1, issue, messageText(left.why)});
    }
    return out;
}

QList<ImportIssueLine> warningLines(const PlanReport &report)
{
    QList<ImportIssueLine> out;
    out.reserve(report.sum.warnings.size());
    for (const ImportIssue &issue : report.sum.warnings) {
        const auto rule = issue.reason == ImportReason::BrokenRule ? parseIiifRule(issue.value) : std::nullopt;
        out.append(
            {out.size() + 1, issue, rule ? messageText(iiifRuleMessage(*rule)) : importReasonText(issue.reason)});
        if (rule)
            out.last().issue.value = issue.field; // where it is broken
    }
    return out;
}

QString importFieldText(const QString &code)
{
    const auto field = parseAssetField(code);
    return field ? assetFieldText(*field) : code;
}

} // namespace lianming
