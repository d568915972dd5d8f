#include "ui/rights/rightsfields.h"

#include "core/assets/assetservice.h"
#include "core/base/codetree.h"
#include "core/brands/brandservice.h"
#include "core/institutions/institutionservice.h"
#include "ui/shell/messages.h"
#include "ui/text/assetwords.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/codepicker.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace lianming {

namespace {

constexpr int assetsOffered = 20;
constexpr int termsHeight = 84;

class RightsFields
{
    Q_DECLARE_TR_FUNCTIONS(RightsFields)
};

LookupSource::Item itemOf(const AssetRow &row)
{
    return {row.code, row.titleEn, row.titleZh, {}};
}

LookupSource::Item itemOf(const CollectionRow &row)
{
    return {rightsfields::collectionCode(row), row.nameEn, row.nameZh, row.code};
}

/// The rows of those of the codes that are assets.
QList<AssetRow> assetsNamed(Workspace &w, const std::vector<std::string> &codes)
{
    const AssetService assets(w);
    std::vector<qint64> ids;
    ids.reserve(codes.size());
    for (const std::string &code : codes) {
        if (const auto asset = assets.find(QString::fromStdString(code)))
            ids.push_back(asset->value);
    }
    return assets.rows(ids);
}

} // namespace

QList<LookupSource::Item> subjectItems(Workspace &workspace, const std::vector<std::string> &codes)
{
    QList<LookupSource::Item> out;
    for (const AssetRow &row : assetsNamed(workspace, codes))
        out.append(itemOf(row));
    const QStringList texts = codeTexts(codes);
    const bool namesCollections =
        std::ranges::any_of(texts, [](const QString &code) { return code.startsWith(u"collection:"); });
    if (!namesCollections)
        return out;
    for (const CollectionRow &row : CollectionService(workspace).list()) {
        if (texts.contains(rightsfields::collectionCode(row)))
            out.append(itemOf(row));
    }
    return out;
}

RightsChoices readRightsChoices(Workspace &workspace, const std::vector<std::string> &named)
{
    RightsChoices out{InstitutionService(workspace).list(), BrandService(workspace).list(),
                      CollectionService(workspace).list(), usedCodes(workspace.db)};
    for (const AssetRow &row : assetsNamed(workspace, named)) {
        out.known.append(itemOf(row));
        out.assets.insert(row.code, row.id);
    }
    return out;
}

SubjectSource::SubjectSource(Session &session, const RightsChoices &choices, Choose choose, QObject *parent)
    : LookupSource([this](const QString &typed) { ask(typed); }, parent), m_session(session), m_choose(choose),
      m_collections(choices.collections), m_assets(choices.assets)
{
    setAll([] { return RightsFields::tr("Everything the institution has"); });
    QList<Item> known = choices.known;
    for (const CollectionRow &row : choices.collections)
        known.append(itemOf(row));
    setKnown(known);
}

void SubjectSource::setInstitution(Id<Institution> institution)
{
    m_institution = institution;
    QList<Item> offered;
    for (const CollectionRow &row : std::as_const(m_collections)) {
        if (row.institution == institution)
            offered.append(itemOf(row));
    }
    setOffered(offered);
}

Id<Asset> SubjectSource::asset(const QString &code) const
{
    return m_assets.value(code);
}

Id<Collection> SubjectSource::collection(const QString &code) const
{
    const auto found = std::ranges::find(m_collections, code, rightsfields::collectionCode);
    return found == m_collections.cend() ? Id<Collection>() : found->id;
}

CodeSource::Cover SubjectSource::cover(const QString &code, const QStringList &chosen) const
{
    if (m_choose == Choose::Many)
        return LookupSource::cover(code, chosen);
    return chosen.contains(code) ? Cover::Whole : Cover::None;
}

void SubjectSource::ask(const QString &typed)
{
    const qint64 round = ++m_round;
    if (!m_institution.isSet()) {
        answer(typed, {});
        return;
    }
    AssetFilter filter;
    filter.text = typed;
    filter.institution = m_institution;
    m_session.worker.run([filter](Workspace &w) { return AssetService(w).firstPage(filter, assetsOffered); })
        .then(this,
              [this, typed, round](const QList<AssetRow> &rows) {
                  if (round == m_round)
                      answerWith(typed, rows);
              })
        .onFailed(this, [this](const Error &error) { m_session.messages.fail(error); });
}

void SubjectSource::answerWith(const QString &typed, const QList<AssetRow> &rows)
{
    QList<Item> items;
    // There are few collections: any part of a name finds one.
    for (const CollectionRow &row : std::as_const(m_collections)) {
        const auto has = [&typed](const QString &text) {
            return text.contains(typed, Qt::CaseInsensitive);
        };
        if (row.institution == m_institution && (has(row.code) || has(row.nameEn) || has(row.nameZh)))
            items.append(itemOf(row));
    }
    for (const AssetRow &row : rows) {
        m_assets.insert(row.code, row.id);
        items.append(itemOf(row));
    }
    answer(typed, items);
}

namespace rightsfields {

QString collectionCode(const CollectionRow &row)
{
    return QStringLiteral("collection:") + row.code;
}

ChoiceField *institutionField(const QList<InstitutionItem> &institutions, Id<Institution> chosen)
{
    auto *field = new ChoiceField;
    for (const InstitutionItem &item : institutions)
        field->addChoice(item.id.value, [en = item.nameEn, zh = item.nameZh] { return titleText(en, zh); });
    field->setPlaceholder([] { return RightsFields::tr("Choose…"); });
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setMinimumContentsLength(12);
    if (chosen.isSet())
        field->setValue(chosen.value);
    else if (institutions.size() == 1)
        field->setValue(institutions.first().id.value);
    else
        field->setValue({});
    return field;
}

ChoiceField *brandField(const QList<BrandItem> &brands, Id<Brand> chosen)
{
    auto *field = new ChoiceField;
    for (const BrandItem &item : brands)
        field->addChoice(item.id.value, [en = item.nameEn, zh = item.nameZh] { return titleText(en, zh); });
    field->setPlaceholder([] { return RightsFields::tr("Choose…"); });
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setMinimumContentsLength(12);
    field->setValue(chosen.isSet() ? QVariant(chosen.value) : QVariant());
    return field;
}

ChoiceField *exclusivityField(Exclusivity chosen)
{
    auto *field = new ChoiceField;
    for (const Exclusivity exclusivity : {Exclusivity::NonExclusive, Exclusivity::Sole, Exclusivity::Exclusive})
        field->addChoice(int(exclusivity), [exclusivity] { return exclusivityText(exclusivity); });
    field->setValue(int(chosen));
    return field;
}

CodePicker *subjectField(SubjectSource *source, ChoiceField *institution, const QString &chosen)
{
    auto *field = new CodePicker(source);
    const auto follow = [source, institution] {
        source->setInstitution({institution->value().toLongLong()});
    };
    follow();
    if (!chosen.isEmpty())
        field->setCodes({chosen});
    QObject::connect(institution, &ChoiceField::valueChanged, field, [field, follow] {
        follow();
        if (field->codes() != QStringList{QStringLiteral("*")})
            field->setCodes({}); // another institution has none of these
    });
    QObject::connect(field, &CodePicker::codesChanged, field, [field] {
        if (field->codes().size() > 1)
            field->setCodes({field->codes().last()});
    });
    return field;
}

std::optional<RightsScope> scopeIn(const ChoiceField *institution, const CodePicker *subject)
{
    const auto &source = static_cast<const SubjectSource &>(subject->source());
    const QString code = subject->codes().value(0);
    RightsScope out;
    out.institution = {institution->value().toLongLong()};
    out.asset = source.asset(code);
    out.collection = source.collection(code);
    const bool isFound = code == u"*" || out.asset.isSet() || out.collection.isSet();
    return isFound ? std::optional(out) : std::nullopt;
}

CodePicker *codeField(CodeSource *source, const std::vector<std::string> &codes)
{
    auto *field = new CodePicker(source);
    field->setCodes(codeTexts(codes));
    return field;
}

CodePicker *exceptionsField(CodePicker *territories, const Regions &regions, const std::vector<std::string> &codes)
{
    auto *source = new TerritorySource(regions);
    source->setExceptionsFrom(territories->codes());
    CodePicker *field = codeField(source, codes);
    field->setPlaceholder([] { return RightsFields::tr("None"); });
    QObject::connect(territories, &CodePicker::codesChanged, field,
                     [source, territories] { source->setExceptionsFrom(territories->codes()); });
    return field;
}

CodePicker *rightsField(const std::vector<Right> &rights)
{
    std::vector<std::string> codes;
    codes.reserve(rights.size());
    for (const Right right : rights)
        codes.emplace_back(rightCode(right));
    return codeField(new RightSource, codes);
}

std::vector<std::string> codesIn(const CodePicker *field)
{
    return codeStrings(field->codes());
}

std::vector<Right> rightsIn(const CodePicker *field)
{
    std::vector<Right> out;
    const std::vector<std::string> codes = codesIn(field);
    out.reserve(codes.size());
    for (const std::string &code : codes) {
        if (const auto right = parseRight(code))
            out.push_back(*right);
    }
    return out;
}

QLineEdit *dayField(const std::optional<QDate> &day)
{
    return new QLineEdit(day ? dayText(*day) : QString());
}

std::optional<QDate> dayIn(const QLineEdit *field)
{
    return parseDay(QStringView(field->text()).trimmed());
}

bool isWrongDay(const QLineEdit *field)
{
    return !field->text().trimmed().isEmpty() && !dayIn(field);
}

QString wrongDayText()
{
    return RightsFields::tr("Write the day as 2026-06-01");
}

QString noSubjectText()
{
    return RightsFields::tr("Choose what it is about: everything, a collection or an asset");
}

QPlainTextEdit *wordsField(const QString &text)
{
    auto *field = new QPlainTextEdit(text);
    field->setFixedHeight(termsHeight);
    field->setTabChangesFocus(true);
    return field;
}

} // namespace rightsfields

} // namespace lianming
