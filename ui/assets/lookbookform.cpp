#include "ui/assets/lookbookform.h"

#include "core/assets/assetservice.h"
#include "core/brands/brandservice.h"
#include "core/imaging/lookbookpictures.h"
#include "core/reports/lookbookservice.h"
#include "ui/assets/lookbookpreview.h"
#include "ui/proposals/proposalform.h"
#include "ui/rights/rightsfields.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/shell/prompts.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/documentorder.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDesktopServices>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QUrl>

namespace lianming {

namespace {

constexpr size_t previewed = 9;
constexpr int yearsOffered = 2;

ChoiceField *lookbookLayoutField()
{
    auto *field = new ChoiceField;
    field->addChoice(int(LookbookLayout::One), [] { return LookbookForm::tr("One work"); });
    field->addChoice(int(LookbookLayout::Four), [] { return LookbookForm::tr("Four works"); });
    field->addChoice(int(LookbookLayout::Nine), [] { return LookbookForm::tr("Nine works"); });
    field->setValue(int(LookbookLayout::Four));
    return field;
}

ChoiceField *lookbookFormatField()
{
    auto *field = new ChoiceField;
    field->addChoice(int(LookbookFormat::Pdf), [] { return LookbookForm::tr("PDF, to print and to mail"); });
    field->addChoice(int(LookbookFormat::Html), [] { return LookbookForm::tr("Web page, to choose from"); });
    field->setValue(int(LookbookFormat::Pdf));
    return field;
}

ChoiceField *lookbookLanguageField()
{
    auto *field = new ChoiceField;
    field->addChoice(QStringLiteral("zh"), [] { return LookbookForm::tr("Chinese"); });
    field->addChoice(QStringLiteral("en"), [] { return LookbookForm::tr("English"); });
    field->addChoice(QStringLiteral("both"), [] { return LookbookForm::tr("Chinese and English"); });
    field->setValue(isChinese() ? QStringLiteral("zh") : QStringLiteral("en"));
    return field;
}

/// Asks for a file; or for the folder in which a new one, called by the lookbook's name, is made.
void askWhere(Page &page, LookbookFormat format, const QString &name, const std::function<void(const QString &)> &then)
{
    if (format == LookbookFormat::Pdf) {
        page.session().prompts.saveFile(
            &page, {LookbookForm::tr("Save lookbook"), LookbookForm::tr("PDF (*.pdf)"), name + QStringLiteral(".pdf")},
            then);
        return;
    }
    page.session().prompts.openFolder(&page, {LookbookForm::tr("Folder for the lookbook"), {}, {}},
                                      [name, then](const QString &folder) {
                                          QString path = QDir(folder).filePath(name);
                                          for (int i = 2; QFileInfo::exists(path); ++i)
                                              path = QDir(folder).filePath(name + QStringLiteral(" %1").arg(i));
                                          then(path);
                                      });
}

void writeLookbook(Page &page, const LookbookOrder &order, LookbookFormat format, const QString &path,
                   const std::function<void()> &written)
{
    Session &session = page.session();
    page.load(session.jobs.run(LookbookForm::tr("Making the lookbook"),
                               [order, format, path, &pictures = session.pictures](Workspace &w, Progress &progress) {
                                   return LookbookService(w).write(order, format, path,
                                                                   lookbookPictures(pictures, w.files), progress);
                               }),
              [&page, format, path, written](const LookbookOutcome &outcome) {
                  written();
                  const QString shown = format == LookbookFormat::Pdf ? path : path + QStringLiteral("/index.html");
                  page.session().messages.show(
                      {Notice::Level::Done,
                       LookbookForm::tr("Lookbook %1 with %n works written to %2.", nullptr, int(outcome.works))
                           .arg(outcome.reference, path),
                       outcome.archived.isEmpty() ? QString()
                                                  : LookbookForm::tr("Left out, because they are archived: %1")
                                                        .arg(outcome.archived.mid(0, 5).join(u' ')),
                       LookbookForm::tr("Open"), [shown] {
                           QDesktopServices::openUrl(QUrl::fromLocalFile(shown));
                       }});
              });
}

} // namespace

void LookbookForm::open(Page &page, ThumbnailLoader &thumbnails, const AssetSelection &assets)
{
    page.load(page.session().worker.run([assets](Workspace &w) {
        Choices out;
        const AssetService service(w);
        std::vector<qint64> ids =
            assets.ids.empty() ? service.ids(assets.filter, LookbookOrder::mostAssets + 1) : assets.ids;
        out.assets = qint64(ids.size());
        ids.resize(std::min(ids.size(), previewed));
        out.first = service.rows(ids);
        out.brands = BrandService(w).list();
        out.codes = usedCodes(w.db);
        out.today = w.clock.today();
        return out;
    }),
              [&page, &thumbnails, assets](const Choices &choices) {
                  page.whenSafe([&page, &thumbnails, assets, choices] {
                      auto *form = new LookbookForm(assets, choices, thumbnails);
                      connect(form, &FormPanel::cancelled, &page, [&page] { page.closeDetail(); });
                      form->setSaver([&page, form](const FormPanel::Done &done) {
                          const LookbookOrder order = form->value();
                          const LookbookFormat format = form->format();
                          const QString name = safeFileName(order.title.isEmpty() ? tr("Lookbook") : order.title);
                          form->saveFailed(); // nobody may choose a place: then it can be asked for again
                          askWhere(page, format, name, [&page, order, format, done](const QString &path) {
                              writeLookbook(page, order, format, path, [&page, done] {
                                  if (done())
                                      page.closeDetail();
                              });
                          });
                      });
                      page.showDetail(tr("Lookbook"), form);
                  });
              });
}

LookbookForm::LookbookForm(const AssetSelection &assets, const Choices &choices, ThumbnailLoader &thumbnails,
                           QWidget *parent)
    : FormPanel(parent), m_assets(assets), m_choices(choices),
      m_preview(new LookbookPreview(choices.first, thumbnails)), m_format(lookbookFormatField()),
      m_layout(lookbookLayoutField()), m_language(lookbookLanguageField()),
      m_brand(rightsfields::brandField(choices.brands, {})), m_title(new QLineEdit),
      m_note(rightsfields::wordsField({})), m_validTo(makeDateField(choices.today.addDays(LookbookOrder::daysValid))),
      m_asksRights(new QCheckBox), m_exclusivity(rightsfields::exclusivityField(Exclusivity::NonExclusive)),
      m_start(makeDateField(choices.today)), m_end(makeDateField(choices.today.addYears(yearsOffered).addDays(-1))),
      m_descriptions(new QCheckBox), m_orderForm(new QCheckBox), m_watermark(new QLineEdit)
{
    for (QCheckBox *box : {m_asksRights, m_descriptions, m_orderForm})
        box->setChecked(true);
    addFields();
    connect(m_brand, &ChoiceField::valueChanged, this, &LookbookForm::followBrand);
    connect(this, &FormPanel::edited, this, &LookbookForm::followLook);
    setSaveText([] { return tr("Make lookbook…"); });
    setAlwaysSavable(true);
    setValidator([this] { return problems(); });
    followLook();
    markClean();
}

void LookbookForm::addFields()
{
    addWidget(m_preview);
    addWidget(new Label(tr("%n works are chosen.", nullptr, int(m_choices.assets)), TextSize::Note, Token::Ink2));
    beginRow();
    addField(
        QStringLiteral("format"), [] { return tr("Form"); }, m_format);
    addField(
        QStringLiteral("layout"), [] { return tr("On a page"); }, m_layout);
    endRow();
    addField(
        QStringLiteral("language"), [] { return tr("Language"); }, m_language);
    addField(
        QStringLiteral("brand"), [] { return tr("For which brand"); }, m_brand);
    addField(
        QStringLiteral("title"), [] { return tr("Title"); }, m_title);
    addField(
        QStringLiteral("note"), [] { return tr("Note to the brand"); }, m_note);
    addField(
        QStringLiteral("valid_to"), [] { return tr("Valid until"); }, m_validTo);
    addSection([] { return tr("What could be had"); });
    addField(
        QStringLiteral("asks_rights"), [] { return tr("Say of each work whether its rights are free"); }, m_asksRights);
    addScope(m_choices.codes);
    addSection([] { return tr("What else goes in"); });
    addField(
        QStringLiteral("descriptions"), [] { return tr("Descriptions"); }, m_descriptions);
    addField(
        QStringLiteral("order_form"), [] { return tr("A form for the brand's choice"); }, m_orderForm);
    addField(
        QStringLiteral("watermark"), [] { return tr("Watermark"); }, m_watermark,
        [] { return tr("Left empty: the institution's name, and for whom."); });
}

void LookbookForm::addScope(const UsedCodes &codes)
{
    m_rights = rightsfields::rightsField({Right::Adaptation, Right::Distribution, Right::Reproduction});
    m_categories = rightsfields::codeField(new PathSource(PathTree::Categories, codes.categories), {"*"});
    m_territories = rightsfields::codeField(new TerritorySource(codes.regions), {"CN"});
    m_channels = rightsfields::codeField(new PathSource(PathTree::Channels, codes.channels), {"*"});
    addField(
        QStringLiteral("rights"), [] { return tr("Rights"); }, m_rights);
    addField(
        QStringLiteral("categories"), [] { return tr("Product categories"); }, m_categories);
    addField(
        QStringLiteral("territories"), [] { return tr("Territories"); }, m_territories);
    addField(
        QStringLiteral("channels"), [] { return tr("Sales channels"); }, m_channels);
    beginRow();
    addField(
        QStringLiteral("start"), [] { return tr("First day"); }, m_start);
    addField(
        QStringLiteral("end"), [] { return tr("Last day"); }, m_end);
    endRow();
    addField(
        QStringLiteral("exclusivity"), [] { return tr("Exclusivity"); }, m_exclusivity);
}

/// What the brand makes, and where it sits, is what it will ask for.
void LookbookForm::followBrand()
{
    const qint64 id = m_brand->value().toLongLong();
    const auto brand =
        std::ranges::find_if(m_choices.brands, [id](const BrandItem &one) { return one.id.value == id; });
    if (brand == m_choices.brands.end())
        return;
    m_categories->setCodes(brand->categories.isEmpty() ? QStringList{QStringLiteral("*")} : brand->categories);
    if (!brand->country.isEmpty())
        m_territories->setCodes({brand->country});
}

void LookbookForm::followLook()
{
    const bool asks = m_asksRights->isChecked();
    for (QWidget *field : std::initializer_list<QWidget *>{m_rights, m_categories, m_territories, m_channels, m_start,
                                                           m_end, m_exclusivity})
        field->setEnabled(asks);
    LookbookPreview::Look look;
    look.layout = LookbookLayout(m_layout->value().toInt());
    look.isChinese = m_language->value().toString() != u"en";
    look.title = m_title->text().trimmed();
    if (look.title.isEmpty())
        look.title = look.isChinese ? QStringLiteral("授权作品选") : QStringLiteral("Works for licensing");
    look.brand = m_brand->currentIndex() < 0 ? QString() : m_brand->currentText();
    look.showsRights = asks;
    m_preview->setLook(look);
}

LookbookFormat LookbookForm::format() const
{
    return LookbookFormat(m_format->value().toInt());
}

LookbookOrder LookbookForm::value() const
{
    LookbookOrder out;
    out.assets = m_assets;
    out.brand = {m_brand->value().toLongLong()};
    out.title = m_title->text().trimmed();
    out.note = m_note->toPlainText().trimmed();
    out.layout = LookbookLayout(m_layout->value().toInt());
    out.languages = parseLookbookLanguages(m_language->value().toString()).value_or(out.languages);
    out.validTo = m_validTo->date();
    out.asksRights = m_asksRights->isChecked();
    out.scope.rights = rightsfields::rightsIn(m_rights);
    out.scope.categories = rightsfields::codesIn(m_categories);
    out.scope.territories = rightsfields::codesIn(m_territories);
    out.scope.channels = rightsfields::codesIn(m_channels);
    out.scope.days = {m_start->date(), m_end->date()};
    out.scope.exclusivity = Exclusivity(m_exclusivity->value().toInt());
    out.hasDescriptions = m_descriptions->isChecked();
    out.hasOrderForm = m_orderForm->isChecked();
    out.watermark = m_watermark->text().trimmed();
    return out;
}

QHash<QString, QString> LookbookForm::problems() const
{
    QHash<QString, QString> out;
    if (m_choices.assets > LookbookOrder::mostAssets)
        out.insert(QStringLiteral("format"),
                   tr("A lookbook shows at most %1 works: choose fewer.").arg(LookbookOrder::mostAssets));
    if (m_validTo->date() < m_choices.today)
        out.insert(QStringLiteral("valid_to"), tr("This day has passed"));
    if (!m_asksRights->isChecked())
        return out;
    if (m_start->date() > m_end->date())
        out.insert(QStringLiteral("end"), tr("The last day is before the first"));
    const auto needed = [&out](const char *field, const CodePicker *codes) {
        if (codes->codes().isEmpty())
            out.insert(QLatin1StringView(field), tr("Choose at least one"));
    };
    needed("rights", m_rights);
    needed("categories", m_categories);
    needed("territories", m_territories);
    needed("channels", m_channels);
    return out;
}

} // namespace lianming
