#include "ui/text/assetwords.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace lianming {

namespace {

QString assetText(const char *text)
{
    return QCoreApplication::translate("assets", text);
}

} // namespace

QString assetKindText(AssetKind kind)
{
    switch (kind) {
    case AssetKind::Object: return assetText(QT_TRANSLATE_NOOP("assets", "Object"));
    case AssetKind::Image: return assetText(QT_TRANSLATE_NOOP("assets", "Image"));
    case AssetKind::Pattern: return assetText(QT_TRANSLATE_NOOP("assets", "Pattern"));
    case AssetKind::Mark: return assetText(QT_TRANSLATE_NOOP("assets", "Trade mark"));
    case AssetKind::Name: return assetText(QT_TRANSLATE_NOOP("assets", "Name"));
    }
    return {};
}

QString rightsStatementText(const QString &statement)
{
    for (const RightsStatement &known : rightsStatements()) {
        if (statement == QLatin1String(known.code))
            return QCoreApplication::translate("core", known.name);
    }
    return statement;
}

QString assetFieldText(AssetField field)
{
    switch (field) {
    case AssetField::AccessionNumber: return assetText(QT_TRANSLATE_NOOP("assets", "Accession number"));
    case AssetField::Title: return assetText(QT_TRANSLATE_NOOP("assets", "Title (language told by the text)"));
    case AssetField::TitleEn: return assetText(QT_TRANSLATE_NOOP("assets", "Title in English"));
    case AssetField::TitleZh: return assetText(QT_TRANSLATE_NOOP("assets", "Title in Chinese"));
    case AssetField::Kind: return assetText(QT_TRANSLATE_NOOP("assets", "Kind"));
    case AssetField::Creator: return assetText(QT_TRANSLATE_NOOP("assets", "Creator"));
    case AssetField::Period: return assetText(QT_TRANSLATE_NOOP("assets", "Period"));
    case AssetField::Material: return assetText(QT_TRANSLATE_NOOP("assets", "Material"));
    case AssetField::Dimensions: return assetText(QT_TRANSLATE_NOOP("assets", "Dimensions"));
    case AssetField::Place: return assetText(QT_TRANSLATE_NOOP("assets", "Place"));
    case AssetField::Inscription: return assetText(QT_TRANSLATE_NOOP("assets", "Inscription"));
    case AssetField::CreditLine: return assetText(QT_TRANSLATE_NOOP("assets", "Credit line"));
    case AssetField::Description: return assetText(QT_TRANSLATE_NOOP("assets", "Description"));
    case AssetField::RightsStatement: return assetText(QT_TRANSLATE_NOOP("assets", "Rights statement"));
    case AssetField::RightsNote: return assetText(QT_TRANSLATE_NOOP("assets", "Note on rights"));
    case AssetField::SourceUrl: return assetText(QT_TRANSLATE_NOOP("assets", "Web page"));
    case AssetField::PictureUrl: return assetText(QT_TRANSLATE_NOOP("assets", "Picture address"));
    case AssetField::Subjects: return assetText(QT_TRANSLATE_NOOP("assets", "Subjects"));
    case AssetField::EarliestYear: return assetText(QT_TRANSLATE_NOOP("assets", "Earliest year"));
    case AssetField::LatestYear: return assetText(QT_TRANSLATE_NOOP("assets", "Latest year"));
    }
    return {};
}

QString assetProblemText(AssetProblem problem)
{
    switch (problem) {
    case AssetProblem::NoInstitution:
        return assetText(QT_TRANSLATE_NOOP("assets", "Choose the institution that holds it"));
    case AssetProblem::NoAccessionNumber: return assetText(QT_TRANSLATE_NOOP("assets", "Give the accession number"));
    case AssetProblem::AccessionNumberTooLong: return assetText(QT_TRANSLATE_NOOP("assets", "At most 200 characters"));
    case AssetProblem::NoTitle: return assetText(QT_TRANSLATE_NOOP("assets", "Give a title in English or Chinese"));
    case AssetProblem::TooLong: return assetText(QT_TRANSLATE_NOOP("assets", "A text is too long"));
    case AssetProblem::BadSourceUrl:
    case AssetProblem::BadPictureUrl:
        return assetText(QT_TRANSLATE_NOOP("assets", "Write an address that begins with https://"));
    case AssetProblem::BadCharacter:
        return assetText(QT_TRANSLATE_NOOP("assets", "A text holds a character that cannot be shown"));
    }
    return {};
}

QString mappingProblemText(MappingProblem problem)
{
    switch (problem) {
    case MappingProblem::NoAccessionNumber:
        return assetText(QT_TRANSLATE_NOOP("assets", "Say which column is the accession number"));
    case MappingProblem::NoTitle: return assetText(QT_TRANSLATE_NOOP("assets", "Say which column is the title"));
    case MappingProblem::ColumnOutside:
        return assetText(QT_TRANSLATE_NOOP("assets", "The file has fewer columns than that"));
    case MappingProblem::TitleTwice:
        return assetText(
            QT_TRANSLATE_NOOP("assets", "Use either “Title” or the titles in English and Chinese, not both"));
    case MappingProblem::ConstantForUnique:
        return assetText(QT_TRANSLATE_NOOP("assets", "Accession number and title cannot be the same for all records"));
    }
    return {};
}

QString yearsText(std::optional<int> from, std::optional<int> to)
{
    if (!from || !to)
        return {};
    const auto year = [](int number) {
        return number < 0 ? assetText(QT_TRANSLATE_NOOP("assets", "%1 BC")).arg(-number) : QString::number(number);
    };
    if (*from == *to)
        return year(*from);
    return year(*from) + (*from < 0 ? QStringLiteral(" – ") : QStringLiteral("–")) + year(*to);
}

QString importReasonText(ImportReason reason)
{
    switch (reason) {
    case ImportReason::StrayQuote:
        return assetText(QT_TRANSLATE_NOOP("assets", "A quotation mark stands inside a cell"));
    case ImportReason::OpenQuote: return assetText(QT_TRANSLATE_NOOP("assets", "A quotation mark is never closed"));
    case ImportReason::LoneReturn: return assetText(QT_TRANSLATE_NOOP("assets", "A carriage return ends no line"));
    case ImportReason::WrongCellCount:
        return assetText(QT_TRANSLATE_NOOP("assets", "Another number of cells than the header"));
    case ImportReason::CellTooLong: return assetText(QT_TRANSLATE_NOOP("assets", "The text is too long"));
    case ImportReason::BadCharacter: return assetText(QT_TRANSLATE_NOOP("assets", "A character that cannot be shown"));
    case ImportReason::Missing: return assetText(QT_TRANSLATE_NOOP("assets", "Must not be empty"));
    case ImportReason::BadUrl: return assetText(QT_TRANSLATE_NOOP("assets", "Not a web address"));
    case ImportReason::UnknownCode:
        return assetText(QT_TRANSLATE_NOOP("assets", "Not one of the words that are known here"));
    case ImportReason::Duplicate: return assetText(QT_TRANSLATE_NOOP("assets", "The file has this record already"));
    case ImportReason::BadNumber: return assetText(QT_TRANSLATE_NOOP("assets", "Not a number"));
    case ImportReason::BadDate: return assetText(QT_TRANSLATE_NOOP("assets", "Not a date"));
    case ImportReason::NoRecord: return assetText(QT_TRANSLATE_NOOP("assets", "Not a record of an object"));
    case ImportReason::Elsewhere: return assetText(QT_TRANSLATE_NOOP("assets", "Only the address of a record"));
    case ImportReason::Unreadable: return assetText(QT_TRANSLATE_NOOP("assets", "The file cannot be read further"));
    case ImportReason::MergedInto: return assetText(QT_TRANSLATE_NOOP("assets", "Another record stands for this one"));
    case ImportReason::Archived: return assetText(QT_TRANSLATE_NOOP("assets", "The record is archived, and stays so"));
    case ImportReason::OtherCase:
        return assetText(QT_TRANSLATE_NOOP("assets", "New, beside a number that differs only in capital letters"));
    case ImportReason::BrokenRule: return assetText(QT_TRANSLATE_NOOP("assets", "The file breaks a rule of its form"));
    }
    return {};
}

QString titleText(const QString &english, const QString &chinese)
{
    const QString &first = isChinese() ? chinese : english;
    return first.isEmpty() ? (isChinese() ? english : chinese) : first;
}

} // namespace lianming
