#include "ui/settings/signingcard.h"

#include "core/people/access.h"
#include "core/signing/signingservice.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/text/failure.h"
#include "ui/text/signingwords.h"
#include "ui/widgets/segmentedswitch.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

namespace lianming {

SigningCard::SigningCard(Page &page) : m_page(page), m_sentence(new Label(TextSize::Note, Token::Ink3))
{
    m_sentence->setWordWrap(true);
    body()->addWidget(m_sentence);
    for (const Gate gate : gates) {
        if (!mayWarn(gate))
            continue;
        const Row row{gate, new Label(TextSize::Body, Token::Ink), new Label(TextSize::Note, Token::Ink3),
                      new SegmentedSwitch};
        row.hint->setWordWrap(true);
        row.choice->setObjectName(QStringLiteral("rule.") + QLatin1StringView(gateCode(gate)));
        auto *line = new QHBoxLayout;
        line->setSpacing(space::m);
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(row.name);
        words->addWidget(row.hint);
        line->addLayout(words, 1);
        line->addWidget(row.choice, 0, Qt::AlignTop);
        body()->addLayout(line);
        row.name->setBuddy(row.choice);
        connect(row.choice, &SegmentedSwitch::changed, this, [this, gate](const QString &code) { set(gate, code); });
        m_rows.append(row);
    }
}

void SigningCard::reload()
{
    m_page.load(m_page.session().worker.run([](Workspace &w) {
        Content out;
        const Access access = Access::of(w);
        out.isMember = access.isOpen() || !access.roles().isEmpty();
        out.reason = access.reason(Permission::ManageSettings);
        if (out.isMember)
            out.rules = SigningService(w).rules();
        return out;
    }),
                [this](const Content &content) { show(content); });
}

void SigningCard::retranslate()
{
    setTitle(tr("Before signing"));
    for (const Row &row : m_rows) {
        row.name->setText(gateText(row.gate));
        row.hint->setText(gateHint(row.gate));
        const QSignalBlocker quiet(row.choice);
        row.choice->setItems({{QStringLiteral("block"), tr("Blocks")}, {QStringLiteral("warn"), tr("Warns")}});
        row.choice->setAccessibleName(gateText(row.gate));
    }
    show(Content(m_content));
}

void SigningCard::show(const Content &content)
{
    m_content = content;
    const QString reason = content.reason ? messageText(*content.reason) : QString();
    m_sentence->setText(content.isMember ? tr("What keeps a contract from being signed, and what only warns. Complete "
                                              "terms, free rights and held title always block.")
                                         : reason);
    for (const Row &row : m_rows) {
        const auto rule = content.rules.find(row.gate);
        const QSignalBlocker quiet(row.choice);
        row.choice->setCurrent(
            QString::fromLatin1(gateRuleCode(rule == content.rules.end() ? GateRule::Block : rule->second)));
        row.choice->setEnabled(!content.reason);
        row.choice->setToolTip(reason);
    }
}

void SigningCard::set(Gate gate, const QString &code)
{
    const auto rule = parseGateRule(code);
    if (!rule)
        return;
    m_page.load(
        m_page.session().worker.run([gate, rule = *rule](Workspace &w) { SigningService(w).setRule(gate, rule); }),
        [this, gate] {
            m_page.session().messages.done(tr("%1: the rule holds from now on.").arg(gateText(gate)));
            reload();
        },
        [this](const Error &) { reload(); });
}

} // namespace lianming
