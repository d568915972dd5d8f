#include "core/base/message.h"
#include "core/royalties/reminders.h"

namespace lianming {

namespace {

constexpr const char *months[] = {"January", "February", "March",     "April",   "May",      "June",
                                  "July",    "August",   "September", "October", "November", "December"};

/// The letter's words in one language.
class Writer
{
public:
    Writer(const ReminderItem &item, LetterLanguage language, QDate today)
        : m_item(item), m_chinese(language == LetterLanguage::Chinese), m_today(today)
    {
    }

    [[nodiscard]] ReminderLetter letter() const;

private:
    /// A sentence in the letter's language with its facts: %1 contract, %2 what is asked for, %3 due day, %4 days late,
    /// %5 the open amount.
    [[nodiscard]] QString say(const QString &en, const QString &zh) const;
    [[nodiscard]] QString name(const QString &en, const QString &zh) const
    {
        return (m_chinese ? zh : en).isEmpty() ? (m_chinese ? en : zh) : (m_chinese ? zh : en);
    }
    [[nodiscard]] QString day(QDate day) const;
    [[nodiscard]] QString subjectMatter() const;
    [[nodiscard]] QString amount() const;
    [[nodiscard]] QString subject() const;
    [[nodiscard]] QString request() const;
    [[nodiscard]] QString reportRequest() const;
    [[nodiscard]] QString invoiceRequest() const;

    const ReminderItem &m_item;
    bool m_chinese;
    QDate m_today;
};

QString Writer::day(QDate day) const
{
    if (m_chinese)
        return QStringLiteral("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.day());
    return QStringLiteral("%1 %2 %3").arg(day.day()).arg(QLatin1StringView(months[day.month() - 1])).arg(day.year());
}

/// "the sales report for 2026Q1 (1 January 2026 to 31 March 2026)", "invoice INV-2026-0001".
QString Writer::subjectMatter() const
{
    if (m_item.kind == ReminderKind::InvoiceOverdue)
        return m_chinese ? QStringLiteral("账单（编号：%1）").arg(m_item.invoice)
                         : QStringLiteral("invoice %1").arg(m_item.invoice);
    const auto period = Period::parse(m_item.period.toStdString());
    if (!period)
        return m_chinese ? QStringLiteral("销售报告") : QStringLiteral("the sales report");
    const DaySpan span = period->span();
    return m_chinese ? QStringLiteral("%1至%2的销售报告").arg(day(span.start), day(span.end))
                     : QStringLiteral("the sales report for %1 to %2").arg(day(span.start), day(span.end));
}

QString Writer::amount() const
{
    if (!m_item.open)
        return {};
    QString digits = m_item.open->text();
    const qsizetype first = digits.startsWith(u'-') ? 1 : 0;
    qsizetype point = digits.indexOf(u'.');
    if (point < 0)
        point = digits.size();
    for (qsizetype at = point - 3; at > first; at -= 3)
        digits.insert(at, u',');
    const QString code = m_item.open->currency.codeText();
    if (m_chinese && code == u"CNY")
        return QStringLiteral("人民币%1元").arg(digits);
    return QStringLiteral("%1 %2").arg(code, digits);
}

QString Writer::say(const QString &en, const QString &zh) const
{
    const QString contract = m_chinese ? QStringLiteral("《%1》（合同编号：%2）").arg(m_item.title, m_item.number)
                                       : QStringLiteral("%1 (\"%2\")").arg(m_item.number, m_item.title);
    // One pass, so that a percent sign in a title is not taken for a place.
    const Message facts{"",
                        {contract, subjectMatter(), day(m_item.due),
                         QString::number(std::max<qint64>(0, m_item.due.daysTo(m_today))), amount()}};
    return facts.filled(m_chinese ? zh : en);
}

QString Writer::subject() const
{
    const bool isInvoice = m_item.kind == ReminderKind::InvoiceOverdue;
    const QString what = isInvoice ? m_item.invoice : m_item.period;
    if (m_chinese) {
        const QString head =
            isInvoice ? QStringLiteral("关于支付账单%1的").arg(what) : QStringLiteral("关于报送%1销售报告的").arg(what);
        static const QString kinds[] = {QStringLiteral("提示函"), QStringLiteral("催告函"),
                                        QStringLiteral("最后催告函")};
        const bool isLate = isInvoice || m_item.kind == ReminderKind::ReportLate;
        return head + kinds[isLate ? m_item.level() - 1 : 0] + QStringLiteral("（合同编号：%1）").arg(m_item.number);
    }
    static const QString kinds[] = {QStringLiteral("Reminder"), QStringLiteral("Second reminder"),
                                    QStringLiteral("Final reminder")};
    const QString matter =
        isInvoice ? QStringLiteral("invoice %1").arg(what) : QStringLiteral("sales report %1").arg(what);
    return QStringLiteral("%1: %2, contract %3").arg(kinds[m_item.level() - 1], matter, m_item.number);
}

QString Writer::reportRequest() const
{
    if (m_item.kind == ReminderKind::ReportSoon)
        return say(
            QStringLiteral("Under contract %1, %2 is due on %3. We would be grateful to receive it by that day. "
                           "If nothing was sold in the period, a short statement to that effect is all we need."),
            QStringLiteral("根据双方签订的%1，贵方应于%3前（含当日）提交%2。敬请按时提交；"
                           "如该期间没有销售，也请书面告知。"));
    if (m_item.kind == ReminderKind::ReportDue)
        return say(QStringLiteral("Under contract %1, %2 is due today, %3. Please send it to us today. If nothing was "
                                  "sold in the period, a short statement to that effect is all we need."),
                   QStringLiteral("根据双方签订的%1，%2的提交期限为今日（%3）。敬请于今日内提交；"
                                  "如该期间没有销售，也请书面告知。"));
    switch (m_item.level()) {
    case 1:
        return say(QStringLiteral("Under contract %1, %2 was due on %3 and has not reached us yet. It may have crossed "
                                  "with this letter; if not, please send it within the next seven days."),
                   QStringLiteral("根据双方签订的%1，%2应于%3前提交，我方至今尚未收到。如已寄出，敬请忽略本函；"
                                  "如尚未提交，请于七日内提交。"));
    case 2:
        return say(QStringLiteral("We wrote to you before about %2 under contract %1. It was due on %3 and is now %4 "
                                  "day(s) late. Without it we can neither settle the period nor pay the rights holders "
                                  "their part. Please send it within five working days, or tell us what stands in the "
                                  "way."),
                   QStringLiteral("就%1项下的%2，我方此前已致函贵方。该报告应于%3前提交，现已逾期%4天，"
                                  "以致我方无法办理当期结算，也无法向权利人支付其应得份额。请贵方于五个工作日内提交，"
                                  "如有困难，请说明原因。"));
    default:
        return say(
            QStringLiteral("In spite of our letters we have not received %2 under contract %1. It was due on %3 "
                           "and is %4 day(s) late. Please send it within three working days. Otherwise we will "
                           "have to make use of our rights under the contract, among them the right to have your "
                           "books examined, and to claim interest and costs. All our rights remain reserved."),
            QStringLiteral("我方已多次致函，但至今仍未收到%1项下的%2。该报告应于%3前提交，现已逾期%4天。"
                           "请贵方于三个工作日内提交。逾期仍未提交的，我方将依照合同约定行使权利，"
                           "包括委托第三方查阅贵方账簿，并主张逾期利息及相关费用。我方保留一切权利。"));
    }
}

QString Writer::invoiceRequest() const
{
    switch (m_item.level()) {
    case 1:
        return say(
            QStringLiteral("Payment of %2 under contract %1 fell due on %3. %5 of it is still open. If the money "
                           "is already on its way, please regard this letter as settled; if not, please pay "
                           "within the next seven days."),
            QStringLiteral("%1项下的%2应于%3前支付，目前尚有%5未付。如款项已汇出，敬请忽略本函；"
                           "如尚未支付，请于七日内付清。"));
    case 2:
        return say(QStringLiteral("We wrote to you before about %2 under contract %1. It fell due on %3; %5 has been "
                                  "open for %4 day(s). Please pay within five working days, or tell us what stands in "
                                  "the way. Late interest runs as the contract provides."),
                   QStringLiteral("就%1项下的%2，我方此前已致函贵方。该款项应于%3前支付，现有%5逾期%4天未付。"
                                  "请贵方于五个工作日内付清，如有困难，请说明原因。逾期利息依照合同约定计算。"));
    default:
        return say(
            QStringLiteral("In spite of our letters %5 of %2 under contract %1 remains unpaid, %4 day(s) after it "
                           "fell due on %3. Please pay within three working days, together with the interest that "
                           "the contract provides. Otherwise we will have to take further steps without another "
                           "notice. All our rights remain reserved."),
            QStringLiteral("我方已多次致函，但%1项下的%2自%3到期以来已逾期%4天，仍有%5未付。"
                           "请贵方于三个工作日内付清，并支付合同约定的逾期利息。逾期仍未支付的，"
                           "我方将不再另行通知而采取进一步措施。我方保留一切权利。"));
    }
}

QString Writer::request() const
{
    return m_item.kind == ReminderKind::InvoiceOverdue ? invoiceRequest() : reportRequest();
}

ReminderLetter Writer::letter() const
{
    const QString to = name(m_item.brandEn, m_item.brandZh);
    const QString from = name(m_item.institutionEn, m_item.institutionZh);
    if (m_chinese) {
        const QString indent(2, QChar(0x3000));
        return {subject(), QStringLiteral("%1：\n\n%2您好！\n\n%2").arg(to, indent) + request()
                               + QStringLiteral("\n\n%1感谢贵方的支持与合作。\n\n").arg(indent) + from + u'\n'
                               + day(m_today) + u'\n'};
    }
    return {subject(), QStringLiteral("Dear %1,\n\n").arg(to) + request()
                           + QStringLiteral("\n\nThank you for your cooperation.\n\nYours sincerely,\n") + from + u'\n'
                           + day(m_today) + u'\n'};
}

} // namespace

ReminderLetter reminderLetter(const ReminderItem &item, LetterLanguage language, QDate today)
{
    return Writer(item, language, today).letter();
}

} // namespace lianming
