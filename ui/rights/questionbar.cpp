#include "ui/rights/questionbar.h"

#include "core/base/codetree.h"
#include "core/base/textfold.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/detailview.h"
#include "ui/widgets/label.h"

#include <QDateEdit>
#include <QRegularExpression>

namespace lianming {

namespace {

std::vector<std::string> codesIn(const CodePicker *picker)
{
    std::vector<std::string> out;
    for (const QString &code : picker->codes())
        out.push_back(code.toStdString());
    return out;
}

const QString selfCode = QString::fromLatin1(selfLicensee.data(), qsizetype(selfLicensee.size()));

} // namespace

void OptionSource::setOptions(const QList<Option> &options)
{
    m_options = options;
    Q_EMIT changed();
}

const OptionSource::Option *OptionSource::find(const QString &code) const
{
    const auto found = std::ranges::find(m_options, code, &Option::code);
    return found == m_options.end() ? nullptr : &*found;
}

QStringList OptionSource::roots() const
{
    QStringList out;
    for (const Option &option : m_options)
        out.append(option.code);
    return out;
}

QString OptionSource::text(const QString &code) const
{
    const Option *option = find(code);
    if (option == nullptr)
        return code;
    const QString &first = isChinese() ? option->chinese : option->english;
    const QString &second = isChinese() ? option->english : option->chinese;
    return first.isEmpty() ? second : first;
}

QString OptionSource::note(const QString &code) const
{
    Q_UNUSED(code)
    return {};
}

CodeSource::Cover OptionSource::cover(const QString &code, const QStringList &chosen) const
{
    return chosen.contains(code) ? Cover::Whole : Cover::None;
}

QString OptionSource::codeOf(const QString &typed) const
{
    for (const Option &option : m_options) {
        if (typed.compare(option.code, Qt::CaseInsensitive) == 0
            || typed.compare(option.english, Qt::CaseInsensitive) == 0 || typed == option.chinese)
            return option.code;
    }
    return {};
}

void OptionSource::search(const QString &typed)
{
    const QString wanted = foldedText(typed);
    QStringList out;
    for (const Option &option : m_options) {
        if (foldedText(option.code + u' ' + option.english + u' ' + option.chinese).contains(wanted))
            out.append(option.code);
    }
    Q_EMIT found(typed, out);
}

QuestionBar::QuestionBar(LookupSource::Ask lookUpAssets, QWidget *parent)
    : QWidget(parent), m_institutionSource(new OptionSource), m_brandSource(new OptionSource),
      m_assetSource(new LookupSource(std::move(lookUpAssets))), m_territorySource(new TerritorySource),
      m_exceptSource(new TerritorySource), m_institution(addPicker(m_institutionSource, "institution", true)),
      m_brand(addPicker(m_brandSource, "brand", true)), m_assets(addPicker(m_assetSource, "assets", false)),
      m_rights(addPicker(new RightSource, "rights", false)),
      m_categories(addPicker(new PathSource(PathTree::Categories), "categories", false)),
      m_territories(addPicker(m_territorySource, "territories", false)),
      m_except(addPicker(m_exceptSource, "except", false)),
      m_channels(addPicker(new PathSource(PathTree::Channels), "channels", false)),
      m_exclusivity(addPicker(new OptionSource, "exclusivity", true)), m_start(addDay("start")), m_end(addDay("end")),
      m_row(new FlowRow)
{
    m_assetSource->setAll([] { return tr("everything"); });
    m_exceptSource->setExceptionsFrom({});
    setLayout(m_row);
    connect(m_territories, &CodePicker::codesChanged, this,
            [this] { m_exceptSource->setExceptionsFrom(m_territories->codes()); });
    connect(m_institution, &CodePicker::codesChanged, this, [this] {
        if (!m_isSetting && !m_institution->codes().isEmpty())
            Q_EMIT institutionChanged();
    });
}

CodePicker *QuestionBar::addPicker(CodeSource *source, const char *name, bool single)
{
    auto *picker = new CodePicker(source, CodePicker::Look::Sentence, this);
    const QString key = QString::fromLatin1(name);
    picker->setObjectName(key);
    m_parts.insert(key, picker);
    connect(picker, &CodePicker::codesChanged, this, [this, picker, single] {
        if (single && picker->codes().size() > 1) {
            picker->setCodes({picker->codes().last()});
            return;
        }
        edited();
    });
    return picker;
}

QDateEdit *QuestionBar::addDay(const char *name)
{
    auto *day = new QDateEdit(this);
    const QString key = QString::fromLatin1(name);
    day->setObjectName(key);
    day->setCalendarPopup(true);
    constexpr int dayWidth = 136;
    day->setFixedWidth(dayWidth);
    day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_parts.insert(key, day);
    connect(day, &QDateEdit::dateChanged, this, &QuestionBar::edited);
    return day;
}

void QuestionBar::edited()
{
    if (!m_isSetting)
        Q_EMIT changed();
}

void QuestionBar::setInstitutions(const QList<OptionSource::Option> &institutions)
{
    m_institutionSource->setOptions(institutions);
}

void QuestionBar::setBrands(const QList<OptionSource::Option> &brands)
{
    // The museum itself may ask too: for its own product line.
    QList<OptionSource::Option> all{{selfCode, QStringLiteral("the museum itself"), QStringLiteral("本馆自用")}};
    m_brandSource->setOptions(all + brands);
}

void QuestionBar::setCollections(const QList<LookupSource::Item> &collections)
{
    m_assetSource->setOffered(collections);
}

void QuestionBar::setUsed(const std::vector<std::string> &categories, const std::vector<std::string> &channels,
                          const Regions &regions)
{
    m_territorySource->setRegions(regions);
    m_exceptSource->setRegions(regions);
    static_cast<PathSource &>(m_categories->source()).setUsed(categories);
    static_cast<PathSource &>(m_channels->source()).setUsed(channels);
}

QString QuestionBar::institution() const
{
    return m_institution->codes().value(0);
}

void QuestionBar::setInstitution(const QString &code)
{
    m_isSetting = true;
    m_institution->setCodes({code});
    m_isSetting = false;
}

GrantRequest QuestionBar::request() const
{
    GrantRequest out;
    out.licensee = m_brand->codes().value(0).toStdString();
    out.assets = codesIn(m_assets);
    for (const std::string &code : codesIn(m_rights)) {
        if (const auto right = parseRight(code))
            out.rights.push_back(*right);
    }
    out.categories = codesIn(m_categories);
    out.territories = codesIn(m_territories);
    out.territoriesExcept = codesIn(m_except);
    out.channels = codesIn(m_channels);
    out.days = {m_start->date(), m_end->date()};
    out.exclusivity =
        parseExclusivity(m_exclusivity->codes().value(0).toStdString()).value_or(Exclusivity::NonExclusive);
    return out;
}

void QuestionBar::setRequest(const GrantRequest &request)
{
    m_isSetting = true;
    m_brand->setCodes(request.licensee.empty() ? QStringList() : QStringList{QString::fromStdString(request.licensee)});
    m_assets->setCodes(codeTexts(request.assets));
    QStringList rights;
    for (const Right right : request.rights)
        rights.append(QString::fromLatin1(rightCode(right)));
    m_rights->setCodes(rights);
    m_categories->setCodes(codeTexts(request.categories));
    m_territories->setCodes(codeTexts(request.territories));
    m_exceptSource->setExceptionsFrom(m_territories->codes());
    m_except->setCodes(codeTexts(request.territoriesExcept));
    m_channels->setCodes(codeTexts(request.channels));
    m_start->setDate(request.days.start);
    m_end->setDate(request.days.end);
    m_exclusivity->setCodes({QString::fromLatin1(exclusivityCode(request.exclusivity))});
    m_isSetting = false;
    Q_EMIT changed();
}

QStringList QuestionBar::missing() const
{
    QStringList out;
    const auto need = [&out](const CodePicker *picker, const QString &word) {
        if (picker->codes().isEmpty())
            out.append(word);
    };
    need(m_brand, tr("who asks"));
    need(m_assets, tr("assets"));
    need(m_rights, tr("rights"));
    need(m_categories, tr("products"));
    need(m_territories, tr("territories"));
    need(m_channels, tr("channels"));
    if (m_end->date() < m_start->date())
        out.append(tr("a last day after the first"));
    return out;
}

/// The order of the chips is the language's: names in braces stand for them.
QString QuestionBar::sentenceForm()
{
    return tr("May {brand} use {assets} of {institution} for {categories} in {territories} except {except} through "
              "{channels} from {start} to {end} with the rights {rights} as {exclusivity} licence?");
}

QString QuestionBar::sentence() const
{
    QString out = sentenceForm();
    const QHash<QString, QString> words{
        {QStringLiteral("brand"), m_brand->summary()},
        {QStringLiteral("assets"), m_assets->summary()},
        {QStringLiteral("institution"), m_institution->summary()},
        {QStringLiteral("categories"), categoriesText(m_categories->codes())},
        {QStringLiteral("territories"), territoriesText(m_territories->codes())},
        {QStringLiteral("except"), m_except->codes().isEmpty() ? tr("none") : territoriesText(m_except->codes())},
        {QStringLiteral("channels"), channelsText(m_channels->codes())},
        {QStringLiteral("start"), dateText(m_start->date())},
        {QStringLiteral("end"), dateText(m_end->date())},
        {QStringLiteral("rights"), rightsText(request().rights)},
        {QStringLiteral("exclusivity"), m_exclusivity->summary()}};
    for (auto it = words.cbegin(); it != words.cend(); ++it)
        out.replace(u'{' + it.key() + u'}', it.value());
    return out;
}

void QuestionBar::retranslate()
{
    QList<OptionSource::Option> kinds;
    for (const Exclusivity exclusivity : {Exclusivity::NonExclusive, Exclusivity::Sole, Exclusivity::Exclusive}) {
        const QString word = exclusivityText(exclusivity);
        kinds.append({QString::fromLatin1(exclusivityCode(exclusivity)), word, word});
    }
    static_cast<OptionSource &>(m_exclusivity->source()).setOptions(kinds);
    const auto hint = [](CodePicker *picker, const char *name, const CodePicker::Text &text) {
        picker->setPlaceholder(text);
        picker->setAccessibleName(tr(name));
    };
    hint(m_brand, QT_TR_NOOP("Who asks"), [] { return tr("a brand"); });
    hint(m_institution, QT_TR_NOOP("Institution"), [] { return tr("an institution"); });
    hint(m_assets, QT_TR_NOOP("Assets and collections"), [] { return tr("assets"); });
    hint(m_rights, QT_TR_NOOP("Rights"), [] { return tr("rights"); });
    hint(m_categories, QT_TR_NOOP("Product categories"), [] { return tr("products"); });
    hint(m_territories, QT_TR_NOOP("Territories"), [] { return tr("territories"); });
    hint(m_except, QT_TR_NOOP("Territories taken away"), [] { return tr("none"); });
    hint(m_channels, QT_TR_NOOP("Sales channels"), [] { return tr("channels"); });
    hint(m_exclusivity, QT_TR_NOOP("Exclusivity"), [] { return QString(); });
    m_start->setAccessibleName(tr("First day"));
    m_end->setAccessibleName(tr("Last day"));
    build();
}

void QuestionBar::build()
{
    while (QLayoutItem *item = m_row->takeAt(0))
        delete item;
    qDeleteAll(m_words);
    m_words.clear();
    static const QRegularExpression part(QStringLiteral(R"(\{(\w+)\})"));
    const QString form = sentenceForm();
    qsizetype from = 0;
    const auto say = [this](const QString &text) {
        if (text.trimmed().isEmpty())
            return;
        auto *word = new Label(text.trimmed(), TextSize::Section, Token::Ink);
        word->setMinimumHeight(inputHeight);
        word->setAlignment(Qt::AlignVCenter);
        m_row->addWidget(word);
        m_words.append(word);
    };
    for (auto it = part.globalMatch(form); it.hasNext();) {
        const auto match = it.next();
        say(form.mid(from, match.capturedStart() - from));
        if (QWidget *widget = m_parts.value(match.captured(1)))
            m_row->addWidget(widget);
        from = match.capturedEnd();
    }
    say(form.mid(from));
    for (QWidget *word : std::as_const(m_words))
        word->show();
}

} // namespace lianming
