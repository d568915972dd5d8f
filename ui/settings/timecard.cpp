#include "ui/settings/timecard.h"

#include "core/audit/certificates.h"
#include "core/people/access.h"
#include "core/protection/stampservice.h"
#include "ui/settings/authorityform.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/icons.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/widgets/linkbutton.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace lianming {

namespace {

/// "Freetsa Root CA, until 13 Mar 2041".
QString rootText(const TimeAuthority &authority)
{
    QStringList out;
    for (const CertificateFacts &facts : certificateFacts(authority.trusted, authority.url))
        out.append(TimeCard::tr("%1, until %2").arg(facts.subject, dateText(facts.validUntil.date())));
    return out.join(QStringLiteral(" · "));
}

} // namespace

TimeCard::TimeCard(Page &page)
    : m_page(page), m_trial(new AuthorityTrial(this)), m_sentence(new Label(TextSize::Note, Token::Ink3)),
      m_lines(new QVBoxLayout), m_add(new QPushButton)
{
    m_sentence->setWordWrap(true);
    m_lines->setSpacing(space::m);
    body()->addWidget(m_sentence);
    body()->addLayout(m_lines);
    m_add->setObjectName(QStringLiteral("authority.add"));
    body()->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] { edit(-1); });
    connect(m_trial, &AuthorityTrial::answered, this,
            [this](const QString &url, const QDateTime &at, const StampTrouble &trouble) {
                if (trouble.isSet())
                    m_page.session().messages.warn(trialText(url, at, trouble));
                else
                    m_page.session().messages.done(trialText(url, at, trouble));
            });
}

void TimeCard::reload()
{
    m_page.load(m_page.session().worker.run([](Workspace &w) {
        Content out;
        const Access access = Access::of(w);
        out.reason = access.reason(Permission::ManageSettings);
        try {
            out.authorities = StampService(w).authorities();
        } catch (const Error &error) {
            out.isHouse = false;
            out.reason = error.message();
        }
        return out;
    }),
                [this](const Content &content) { show(content); });
}

void TimeCard::retranslate()
{
    setTitle(tr("Trusted time"));
    m_add->setText(tr("Add an authority…"));
    show(Content(m_content));
}

void TimeCard::show(const Content &content)
{
    m_content = content;
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const QString reason = content.reason ? messageText(*content.reason) : QString();
    if (!content.isHouse)
        m_sentence->setText(reason);
    else if (content.authorities.isEmpty())
        m_sentence->setText(
            tr("No authority is set: evidence and the audit trail are waiting for their time stamps. Any authority "
               "that follows RFC 3161 will do; two are better than one."));
    else
        m_sentence->setText(tr("They are asked in this order: if one does not answer, the next one is asked."));
    for (qsizetype i = 0; i < content.authorities.size(); ++i)
        addLine(i);
    m_add->setEnabled(!content.reason);
    m_add->setToolTip(reason);
}

void TimeCard::addLine(qsizetype place)
{
    const TimeAuthority &authority = m_content.authorities.at(place);
    auto *line = new QWidget;
    line->setObjectName(QStringLiteral("authority"));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *name = new LinkButton({}, authority.url);
    name->setEnabled(!m_content.reason);
    connect(name, &QPushButton::clicked, this, [this, place] { edit(place); });
    words->addWidget(name);
    QStringList facts{rootText(authority)};
    if (!authority.policy.isEmpty())
        facts.append(tr("policy %1").arg(authority.policy));
    auto *root = new Label(facts.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink3);
    root->setElided(true);
    words->addWidget(root);
    row->addLayout(words, 1);
    auto *test = new QPushButton(tr("Test"));
    test->setObjectName(QStringLiteral("test"));
    test->setToolTip(tr("Requests a time stamp as a test."));
    connect(test, &QPushButton::clicked, this, [this, authority] {
        m_trial->ask(authority);
        m_page.session().messages.info(tr("Asking %1…").arg(authority.url));
    });
    row->addWidget(test);
    const auto add = [&](const char *id, const char *iconName, const QString &text, bool can, auto pressed) {
        auto *button = new QToolButton;
        button->setObjectName(QLatin1StringView(id));
        button->setIcon(icon(QLatin1StringView(iconName)));
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setEnabled(can && !m_content.reason);
        connect(button, &QToolButton::clicked, this, pressed);
        row->addWidget(button);
    };
    const qsizetype last = m_content.authorities.size() - 1;
    add("up", "chevron-up", tr("Move up"), place > 0, [this, place] { move(place, -1); });
    add("down", "chevron-down", tr("Move down"), place < last, [this, place] { move(place, 1); });
    add("remove", "trash", tr("Remove"), true, [this, place] { remove(place); });
    m_lines->addWidget(line);
}

void TimeCard::edit(qsizetype place)
{
    m_page.whenSafe([this, place] {
        const TimeAuthority before = m_content.authorities.value(place);
        auto *form = new AuthorityForm(m_page.session(), before);
        form->setSaver([this, form, before](const FormPanel::Done &done) {
            QList<TimeAuthority> all = m_content.authorities;
            const qsizetype known = all.indexOf(before);
            if (known >= 0)
                all[known] = form->value();
            else
                all.append(form->value());
            store(all, [this, done] {
                m_page.session().messages.done(tr("Saved. Waiting time stamps are requested automatically."));
                if (done())
                    m_page.closeDetail();
            });
        });
        connect(form, &FormPanel::cancelled, this, [this] { m_page.closeDetail(); });
        m_page.detail().setSteppable(false);
        m_page.showDetail(before.url.isEmpty() ? tr("New authority") : tr("Authority"), form);
    });
}

void TimeCard::move(qsizetype place, qsizetype by)
{
    QList<TimeAuthority> all = m_content.authorities;
    all.move(place, place + by);
    store(all, [] {});
}

void TimeCard::remove(qsizetype place)
{
    const QList<TimeAuthority> before = m_content.authorities;
    QList<TimeAuthority> all = before;
    const QString url = all.takeAt(place).url;
    store(all, [this, before, url] {
        m_page.session().messages.show({Notice::Level::Done, tr("%1 was removed.").arg(url),
                                        tr("Time stamps that it has already given remain trusted."), tr("Undo"),
                                        [this, before] {
                                            store(before, [] {});
                                        }});
    });
}

void TimeCard::store(const QList<TimeAuthority> &authorities, const std::function<void()> &then)
{
    m_page.load(
        m_page.session().worker.run([authorities](Workspace &w) { StampService(w).setAuthorities(authorities); }),
        [this, then] {
            then();
            reload();
        },
        [this](const Error &) { reload(); });
}

} // namespace lianming
