#include "ui/protection/evidenceform.h"

#include "ui/assets/assetpicker.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/protectionwords.h"
#include "ui/widgets/moneyfield.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSysInfo>
#include <QTimeZone>

namespace lianming {

namespace {

constexpr qsizetype mostNamed = 4;  // files that are named one by one
constexpr qsizetype mostFaults = 6; // likewise, of those that cannot be taken

/// The zones in which captures happen, this computer's first; any other may be typed.
QStringList usualZones()
{
    QStringList out{QString::fromLatin1(QTimeZone::systemTimeZoneId())};
    for (const char *zone :
         {"Asia/Shanghai", "Asia/Hong_Kong", "Asia/Tokyo", "Asia/Seoul", "Asia/Singapore", "Europe/London",
          "Europe/Paris", "Europe/Berlin", "America/New_York", "America/Los_Angeles", "Australia/Sydney", "UTC"}) {
        if (!out.contains(QLatin1StringView(zone)))
            out.append(QString::fromLatin1(zone));
    }
    return out;
}

QString thisDevice()
{
    return QStringLiteral("%1 (%2)").arg(QSysInfo::machineHostName(), QSysInfo::currentCpuArchitecture());
}

QString thisSoftware()
{
    return QStringLiteral("%1, Lianming %2").arg(QSysInfo::prettyProductName(), QStringLiteral(LIANMING_VERSION));
}

} // namespace

QString batchFaultText(const BatchFault &fault)
{
    return EvidenceForm::tr("%1: %2").arg(QFileInfo(fault.path).fileName(), messageText(fault.reason));
}

EvidenceForm::EvidenceForm(Session &session, const EvidenceOffer &offer, const QString &person, QWidget *parent)
    : FormPanel(parent), m_session(session), m_offer(offer), m_names(new Label(TextSize::Body, Token::Ink, true)),
      m_summary(new Label(TextSize::Note, Token::Ink2)), m_faults(new Label(TextSize::Note, Token::StopInk)),
      m_rest(new QCheckBox), m_asset(new AssetPicker(session, 100)), m_kind(new ChoiceField),
      m_at(new QDateTimeEdit(session.clock.now().toLocalTime())), m_zone(new ChoiceField), m_by(new QLineEdit(person)),
      m_device(new QLineEdit(thisDevice())), m_software(new QLineEdit(thisSoftware())), m_network(new QLineEdit),
      m_url(new QLineEdit), m_platform(new QLineEdit), m_listing(new QLineEdit), m_seller(new QLineEdit),
      m_sellerId(new QLineEdit), m_priceShown(new QLineEdit), m_sold(new QLineEdit), m_price(new MoneyField),
      m_notes(new QPlainTextEdit)
{
    for (Label *label : {m_names, m_faults, m_summary})
        label->setWordWrap(true);
    m_faults->setObjectName(QStringLiteral("faults"));
    addWidget(m_names);
    addWidget(m_summary);
    addWidget(m_faults);
    if (!offer.plan.faults.isEmpty())
        addField(
            QStringLiteral("rest"), [] { return QString(); }, m_rest);
    if (!offer.supersedes.isSet())
        addField(
            QStringLiteral("asset"), [] { return tr("Assets concerned"); }, m_asset);
    else
        m_asset->setParent(this);
    if (offer.asset.isSet())
        m_asset->setIds({offer.asset.value});
    m_asset->setVisible(!offer.supersedes.isSet());
    addCircumstances(person);
    setSaveText([] { return tr("Add as evidence"); });
    setAlwaysSavable(true);
    setValidator([this] { return problems(); });
    showPlan();
    markClean();
}

void EvidenceForm::addCircumstances(const QString &person)
{
    for (const EvidenceKind kind :
         {EvidenceKind::Screenshot, EvidenceKind::Page, EvidenceKind::Listing, EvidenceKind::Purchase,
          EvidenceKind::Contract, EvidenceKind::Artwork, EvidenceKind::Other})
        m_kind->addChoice(int(kind), [kind] { return evidenceKindText(kind); });
    addField(
        QStringLiteral("kind"), [] { return tr("What it is"); }, m_kind);
    addSection([] { return tr("How it was captured"); });
    m_price->setMoney({0, Currency::find(u"CNY").value_or(Currency())});
    m_at->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_at->setCalendarPopup(true);
    m_zone->setEditable(true);
    for (const QString &zone : usualZones())
        m_zone->addChoice(zone, [zone] { return zone; });
    m_zone->setValue(usualZones().first());
    addField(
        QStringLiteral("at"), [] { return tr("Captured at (your time zone)"); }, m_at);
    addField(
        QStringLiteral("zone"), [] { return tr("Time zone where it was captured"); }, m_zone,
        [] { return tr("Where it was captured, such as Asia/Shanghai."); });
    addField(
        QStringLiteral("by"), [] { return tr("Captured by"); }, m_by);
    addField(
        QStringLiteral("device"), [] { return tr("Device"); }, m_device);
    addField(
        QStringLiteral("software"), [] { return tr("Software"); }, m_software,
        [] { return tr("System, browser and their versions."); });
    addField(
        QStringLiteral("network"), [] { return tr("Network"); }, m_network,
        [] { return tr("How the source was reached, such as the office's line without a proxy."); });
    addSection([] { return tr("What was seen"); });
    addField(
        QStringLiteral("url"), [] { return tr("Address of the page"); }, m_url);
    beginRow();
    addField(
        QStringLiteral("platform"), [] { return tr("Platform"); }, m_platform);
    addField(
        QStringLiteral("listing"), [] { return tr("Listing or order"); }, m_listing);
    endRow();
    beginRow();
    addField(
        QStringLiteral("seller"), [] { return tr("Seller"); }, m_seller);
    addField(
        QStringLiteral("seller_id"), [] { return tr("Shop number"); }, m_sellerId);
    endRow();
    beginRow();
    addField(
        QStringLiteral("price_shown"), [] { return tr("Price as shown"); }, m_priceShown);
    addField(
        QStringLiteral("sold"), [] { return tr("Sold as shown"); }, m_sold);
    endRow();
    addField(
        QStringLiteral("price"), [] { return tr("The price as an amount"); }, m_price,
        [] { return tr("Leave 0 if no amount is shown."); });
    m_notes->setFixedHeight(80);
    m_notes->setTabChangesFocus(true);
    addField(
        QStringLiteral("notes"), [] { return tr("Notes"); }, m_notes);
    if (!m_offer.like)
        return;
    const Circumstances &like = *m_offer.like;
    m_kind->setValue(int(like.kind));
    m_by->setText(person);
    m_network->setText(like.networkPath);
    m_url->setText(like.sourceUrl);
    m_platform->setText(like.platform);
    m_listing->setText(like.listing);
    m_seller->setText(like.seller);
    m_sellerId->setText(like.sellerId);
}

void EvidenceForm::setFaults(const QList<BatchFault> &faults)
{
    m_offer.plan.faults = faults;
    showPlan();
}

void EvidenceForm::showPlan()
{
    const EvidencePlan &plan = m_offer.plan;
    QStringList names;
    for (const QString &path : plan.files.mid(0, mostNamed))
        names.append(QFileInfo(path).fileName());
    if (plan.files.size() > mostNamed)
        names.append(tr("and %n more", nullptr, int(plan.files.size() - mostNamed)));
    m_names->setText(names.join(u'\n'));
    m_names->setToolTip(plan.files.value(0));
    m_summary->setText(
        plan.files.isEmpty()
            ? tr("None of these can be added.")
            : tr("%n file(s) will be added, %1", nullptr, int(plan.files.size())).arg(sizeText(plan.bytes)));
    QStringList faults;
    if (!plan.faults.isEmpty())
        faults.append(tr("%n cannot be added:", nullptr, int(plan.faults.size())));
    for (const BatchFault &fault : plan.faults.mid(0, mostFaults))
        faults.append(batchFaultText(fault));
    if (plan.faults.size() > mostFaults)
        faults.append(tr("and %n more", nullptr, int(plan.faults.size() - mostFaults)));
    m_faults->setText(faults.join(u'\n'));
    m_faults->setVisible(!faults.isEmpty());
    m_rest->setText(tr("Add the others anyway"));
}

Circumstances EvidenceForm::circumstances() const
{
    Circumstances out;
    out.kind = EvidenceKind(m_kind->value().toInt());
    out.capturedAt = m_at->dateTime().toUTC();
    out.capturedZone = m_zone->value().toString().trimmed();
    out.capturedBy = m_by->text().trimmed();
    out.device = m_device->text().trimmed();
    out.software = m_software->text().trimmed();
    out.networkPath = m_network->text().trimmed();
    out.sourceUrl = m_url->text().trimmed();
    out.platform = m_platform->text().trimmed();
    out.listing = m_listing->text().trimmed();
    out.seller = m_seller->text().trimmed();
    out.sellerId = m_sellerId->text().trimmed();
    out.priceShown = m_priceShown->text().trimmed();
    if (const auto price = m_price->money(); price && price->minor != 0)
        out.price = price;
    out.unitsSold = m_sold->text().trimmed();
    out.notes = m_notes->toPlainText().trimmed();
    return out;
}

QList<Id<Asset>> EvidenceForm::assets() const
{
    return m_offer.supersedes.isSet() ? QList<Id<Asset>>{m_offer.asset} : m_asset->assets();
}

Id<Asset> EvidenceForm::asset() const
{
    return assets().value(0);
}

RestOfBatch EvidenceForm::rest() const
{
    return m_rest->isChecked() ? RestOfBatch::Take : RestOfBatch::Leave;
}

QHash<QString, QString> EvidenceForm::problems() const
{
    QHash<QString, QString> out;
    for (const EvidenceProblem problem : validate(circumstances(), asset(), m_session.clock.now())) {
        QString field;
        switch (problem) {
        case EvidenceProblem::AssetMissing: field = QStringLiteral("asset"); break;
        case EvidenceProblem::CapturedAtMissing:
        case EvidenceProblem::CapturedLater: field = QStringLiteral("at"); break;
        case EvidenceProblem::ZoneUnknown: field = QStringLiteral("zone"); break;
        case EvidenceProblem::CapturedByMissing: field = QStringLiteral("by"); break;
        case EvidenceProblem::PriceNegative: field = QStringLiteral("price"); break;
        case EvidenceProblem::TooLong: field = QStringLiteral("notes"); break;
        }
        out.insert(field, evidenceProblemText(problem));
    }
    if (!m_price->money())
        out.insert(QStringLiteral("price"), tr("Write the amount as 39.90"));
    if (m_offer.plan.files.isEmpty())
        out.insert(QStringLiteral("rest"), tr("None of them can be added"));
    else if (!m_offer.plan.faults.isEmpty() && !m_rest->isChecked())
        out.insert(QStringLiteral("rest"), tr("Add the others, or choose again without these"));
    return out;
}

void EvidenceForm::changeEvent(QEvent *event)
{
    FormPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showPlan();
}

} // namespace lianming
