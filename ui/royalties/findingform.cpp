#include "ui/royalties/findingform.h"

#include "ui/royalties/auditfields.h"
#include "ui/text/format.h"
#include "ui/text/royaltywords.h"

#include <QCheckBox>
#include <QPushButton>

namespace lianming {

using namespace auditfields;

FindingForm::FindingForm(const AuditCase &record, const std::optional<AuditItem> &item, QWidget *parent)
    : FormPanel(parent), m_record(record), m_item(item), m_sku(nullptr), m_category(nullptr), m_territory(nullptr),
      m_channel(nullptr), m_soldOn(nullptr), m_currency(nullptr), m_units(nullptr), m_gross(nullptr), m_retail(nullptr),
      m_share(nullptr), m_free(new QCheckBox),
      m_note(notesField(item && item->finding ? item->finding->note : QString()))
{
    AuditedLine line;
    line.currency = record.currency;
    if (item)
        line = item->finding ? item->finding->verified : item->reported.value_or(line);
    if (!item) {
        m_period = makeField(QStringLiteral("period"),
                             record.firstPeriod == record.lastPeriod ? record.firstPeriod : QString());
        addField(
            QStringLiteral("period"), [] { return tr("Period"); }, m_period,
            [this] { return tr("%1 to %2").arg(m_record.firstPeriod, m_record.lastPeriod); });
    }
    addAmounts(line);
    addCodes(line);
    m_note->setObjectName(QStringLiteral("note"));
    addField(
        QStringLiteral("note"), [] { return tr("What shows it"); }, m_note, [] { return tr("Document, place, date"); });
    setSaveText([] { return tr("Record"); });
    // Also what was reported rightly is a finding.
    setAlwaysSavable(true);
    setValidator([this] { return problems(); });
    if (item && item->finding) {
        auto *remove =
            new QPushButton(item->kind == AuditItemKind::Added ? tr("Take the line out") : tr("Take the finding back"));
        remove->setObjectName(QStringLiteral("remove"));
        remove->setProperty("kind", QStringLiteral("quiet"));
        connect(remove, &QPushButton::clicked, this, &FindingForm::removeWanted);
        addFootWidget(remove);
    }
    markClean();
}

QLineEdit *FindingForm::makeField(const QString &id, const QString &text)
{
    auto *out = new QLineEdit(text);
    out->setObjectName(id);
    return out;
}

/// "reported: …" under a field; nothing where the line was never reported.
FormPanel::Text FindingForm::reportedText(std::function<QString(const AuditedLine &)> value) const
{
    if (!m_item || !m_item->reported)
        return {};
    return [value = std::move(value), reported = *m_item->reported] {
        const QString text = value(reported);
        return tr("reported: %1").arg(text.isEmpty() ? QStringLiteral("–") : text);
    };
}

void FindingForm::addAmounts(const AuditedLine &line)
{
    m_units = makeField(QStringLiteral("units"), QString::number(line.units));
    m_gross = makeField(QStringLiteral("gross"), plain(line.gross, line.currency));
    beginRow();
    addField(
        QStringLiteral("units"), [] { return tr("Pieces"); }, m_units,
        reportedText([](const AuditedLine &l) { return countText(l.units); }));
    addField(
        QStringLiteral("gross"), [] { return tr("Gross sales"); }, m_gross, reportedText([](const AuditedLine &l) {
            return moneyText({l.gross, l.currency});
        }));
    endRow();
    for (size_t i = 0; i < deductionKinds; ++i) {
        const QString id = QString::fromLatin1(deductionCode(DeductionKind(i)));
        m_deductions[i] = makeField(id, plain(line.deductions[i], line.currency));
        if (i % 2 == 0 && i + 1 < deductionKinds)
            beginRow();
        addField(
            id, [id] { return royaltyTermText(id); }, m_deductions[i], reportedText([i](const AuditedLine &l) {
                return amountText({l.deductions[i], l.currency});
            }));
        if (i % 2 == 1)
            endRow();
    }
    m_retail =
        makeField(QStringLiteral("retail"), line.retailPrice ? plain(*line.retailPrice, line.currency) : QString());
    m_share = makeField(QStringLiteral("share"), QString::fromStdString(line.share.toString()));
    beginRow();
    addField(
        QStringLiteral("retail"), [] { return tr("Retail price"); }, m_retail, reportedText([](const AuditedLine &l) {
            return l.retailPrice ? amountText({*l.retailPrice, l.currency}) : QString();
        }));
    addField(
        QStringLiteral("share"), [] { return tr("Share, %"); }, m_share,
        reportedText([](const AuditedLine &l) { return QString::fromStdString(l.share.toString()); }));
    endRow();
}

void FindingForm::addCodes(const AuditedLine &line)
{
    addSection([] { return tr("The sale"); });
    m_sku = makeField(QStringLiteral("sku"), line.sku);
    m_category = makeField(QStringLiteral("category"), line.category);
    m_territory = makeField(QStringLiteral("territory"), line.territory);
    m_channel = makeField(QStringLiteral("channel"), line.channel);
    m_soldOn = makeField(QStringLiteral("soldOn"), line.soldOn.isValid() ? dayText(line.soldOn) : QString());
    m_currency = makeField(QStringLiteral("currency"), line.currency.codeText());
    beginRow();
    addField(
        QStringLiteral("sku"), [] { return tr("SKU"); }, m_sku,
        reportedText([](const AuditedLine &l) { return l.sku; }));
    addField(
        QStringLiteral("category"), [] { return tr("Category"); }, m_category,
        reportedText([](const AuditedLine &l) { return l.category; }));
    endRow();
    beginRow();
    addField(
        QStringLiteral("territory"), [] { return tr("Territory"); }, m_territory,
        reportedText([](const AuditedLine &l) { return l.territory; }));
    addField(
        QStringLiteral("channel"), [] { return tr("Channel"); }, m_channel,
        reportedText([](const AuditedLine &l) { return l.channel; }));
    endRow();
    beginRow();
    addField(
        QStringLiteral("soldOn"), [] { return tr("Sold on"); }, m_soldOn,
        reportedText([](const AuditedLine &l) { return dateText(l.soldOn); }));
    addField(
        QStringLiteral("currency"), [] { return tr("Currency"); }, m_currency,
        reportedText([](const AuditedLine &l) { return l.currency.codeText(); }));
    endRow();
    m_free->setText(tr("A sample or a gift"));
    m_free->setChecked(line.free);
    addField(
        QStringLiteral("free"), [] { return tr("Free goods"); }, m_free);
}

Currency FindingForm::currency() const
{
    return Currency::find(m_currency->text().trimmed().toUpper()).value_or(m_record.currency);
}

QHash<QString, QString> FindingForm::problems() const
{
    QHash<QString, QString> out;
    if (m_period != nullptr && !Period::parse(m_period->text().trimmed().toStdString()))
        out.insert(QStringLiteral("period"), tr("A period, such as 2026Q1"));
    for (const QLineEdit *field : {m_sku, m_category, m_territory, m_channel}) {
        if (field->text().trimmed().isEmpty())
            out.insert(field->objectName(), tr("It must be known"));
    }
    if (!m_soldOn->text().trimmed().isEmpty() && !dayOf(m_soldOn))
        out.insert(QStringLiteral("soldOn"), tr("A day, such as 2026-05-15, or nothing"));
    if (!Currency::find(m_currency->text().trimmed().toUpper()))
        out.insert(QStringLiteral("currency"), tr("A currency, such as CNY"));
    bool isNumber = false;
    (void)m_units->text().trimmed().toLongLong(&isNumber);
    if (!isNumber)
        out.insert(QStringLiteral("units"), tr("A whole number"));
    const auto checkAmount = [&](const QLineEdit *field) {
        if (!minorOf(field, currency()))
            out.insert(field->objectName(), tr("An amount of %1").arg(currency().codeText()));
    };
    checkAmount(m_gross);
    checkAmount(m_retail);
    for (const QLineEdit *field : m_deductions)
        checkAmount(field);
    if (!rateOf(m_share))
        out.insert(QStringLiteral("share"), tr("A percent from 0 to 100"));
    return out;
}

QString FindingForm::period() const
{
    return m_period != nullptr ? m_period->text().trimmed() : m_item->period;
}

AuditedLine FindingForm::line() const
{
    AuditedLine out;
    out.soldOn = dayOf(m_soldOn).value_or(QDate());
    out.sku = m_sku->text().trimmed();
    out.category = m_category->text().trimmed();
    out.territory = m_territory->text().trimmed().toUpper();
    out.channel = m_channel->text().trimmed();
    out.currency = currency();
    out.units = m_units->text().trimmed().toLongLong();
    out.gross = minorOf(m_gross, out.currency).value_or(0);
    for (size_t i = 0; i < deductionKinds; ++i)
        out.deductions[i] = minorOf(m_deductions[i], out.currency).value_or(0);
    if (!m_retail->text().trimmed().isEmpty())
        out.retailPrice = minorOf(m_retail, out.currency);
    out.share = rateOf(m_share).value_or(out.share);
    out.free = m_free->isChecked();
    return out;
}

QString FindingForm::note() const
{
    return m_note->toPlainText().trimmed();
}

} // namespace lianming
