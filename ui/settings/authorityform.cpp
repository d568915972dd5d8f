#include "ui/settings/authorityform.h"

#include "core/audit/certificates.h"
#include "ui/shell/prompts.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QEvent>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace lianming {

namespace {

constexpr qint64 largestCertificateFile = 1024 * 1024;

/// What is in the file as PEM; authorities hand out their roots in either form.
QByteArray certificatesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1 cannot be read: %2"),
                    {path, file.errorString()});
    QByteArray content = file.read(largestCertificateFile);
    if (!content.contains("-----BEGIN") && content.startsWith('\x30')) {
        QByteArray pem = "-----BEGIN CERTIFICATE-----\n";
        const QByteArray text = content.toBase64();
        for (qsizetype at = 0; at < text.size(); at += 64)
            pem += text.mid(at, 64) + '\n';
        content = pem + "-----END CERTIFICATE-----\n";
    }
    (void)certificateFacts(content, path);
    return content;
}

} // namespace

CertificateField::CertificateField(Session &session, const QByteArray &pem, QWidget *parent)
    : QWidget(parent), m_session(session), m_pem(pem), m_choose(new QPushButton),
      m_words(new Label(TextSize::Note, Token::Ink2))
{
    m_choose->setObjectName(QStringLiteral("choose"));
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_words);
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    setFocusProxy(m_choose);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        m_session.prompts.openFile(
            this,
            {tr("Certificate of the authority"),
             tr("Certificates (*.pem *.crt *.cer *.der)") + QStringLiteral(";;") + tr("All files (*)")},
            [this](const QString &path) { read(path); });
    });
    show();
}

void CertificateField::setPem(const QByteArray &pem)
{
    m_pem = pem;
    m_problem = {};
    show();
    Q_EMIT pemChanged();
}

void CertificateField::read(const QString &path)
{
    m_session.worker.run([path](Workspace &) { return certificatesIn(path); })
        .then(this, [this](const QByteArray &pem) { setPem(pem); })
        .onFailed(this, [this](const Error &error) {
            m_problem = error.message();
            show();
            Q_EMIT pemChanged();
        });
}

void CertificateField::show()
{
    m_choose->setText(m_pem.isEmpty() ? tr("Choose a file…") : tr("Choose another file…"));
    QStringList lines;
    const bool isRefused = *m_problem.text != '\0';
    if (isRefused)
        lines.append(messageText(m_problem));
    if (!m_pem.isEmpty()) {
        for (const CertificateFacts &facts : certificateFacts(m_pem, QStringLiteral("PEM"))) {
            lines.append(facts.subject);
            lines.append(facts.isRoot ? tr("a root, signed by itself") : tr("signed by %1").arg(facts.issuer));
            lines.append(
                tr("valid from %1 to %2").arg(dateText(facts.validFrom.date()), dateText(facts.validUntil.date())));
            QStringList groups;
            for (qsizetype at = 0; at < facts.sha256.size(); at += 8)
                groups.append(facts.sha256.mid(at, 8));
            lines.append(QStringLiteral("SHA-256 ") + groups.join(u' '));
        }
    }
    m_words->setText(lines.join(u'\n'));
    m_words->setVisible(!lines.isEmpty());
    m_words->setInk(isRefused ? Token::StopInk : Token::Ink2);
}

void CertificateField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        show();
}

AuthorityTrial::AuthorityTrial(QObject *parent) : QObject(parent)
{
}

AuthorityTrial::~AuthorityTrial()
{
    if (m_progress)
        m_progress->cancel(); // what goes on until it notices knows nothing of this
}

void AuthorityTrial::ask(const TimeAuthority &authority)
{
    if (m_progress)
        m_progress->cancel();
    auto progress = std::make_shared<Progress>();
    m_progress = progress;
    struct Answer {
        QDateTime at;
        StampTrouble trouble;
    };
    QtConcurrent::run([authority, progress] {
        const QString digest =
            QString::fromLatin1(QCryptographicHash::hash("lianming trial", QCryptographicHash::Sha256).toHex());
        const StampAnswer answer = fetchStamp({}, digest, {authority}, {}, progress.get());
        if (answer.trouble.isSet())
            return Answer{{}, answer.trouble};
        return Answer{checkTimestamp(answer.response, expectationOf(answer, authority)).facts.at, {}};
    })
        .then(this,
              [this, url = authority.url, progress](const Answer &answer) {
                  if (progress != m_progress)
                      return;
                  m_progress.reset();
                  Q_EMIT answered(url, answer.at, answer.trouble);
              })
        .onFailed(this, [this, progress](const Error &) {
            if (progress == m_progress)
                m_progress.reset();
        });
}

QString trialText(const QString &url, const QDateTime &at, const StampTrouble &trouble)
{
    if (!trouble.isSet())
        return AuthorityForm::tr("%1 answered: its time stamp of %2 is valid.").arg(url, timeText(at));
    const QString reason = messageText(troubleMessage(trouble));
    return trouble.code == u"unreachable" || trouble.detail.isEmpty()
               ? reason
               : QStringLiteral("%1 (%2)").arg(reason, trouble.detail);
}

AuthorityForm::AuthorityForm(Session &session, const TimeAuthority &authority, QWidget *parent)
    : FormPanel(parent), m_url(new QLineEdit(authority.url)), m_policy(new QLineEdit(authority.policy)),
      m_trusted(new CertificateField(session, authority.trusted)),
      m_chain(new CertificateField(session, authority.chain)), m_try(new QPushButton),
      m_answer(new Label(TextSize::Note, Token::Ink2)), m_trial(new AuthorityTrial(this))
{
    m_url->setPlaceholderText(QStringLiteral("https://"));
    addField(
        QStringLiteral("url"), [] { return tr("Address"); }, m_url,
        [] { return tr("Where it answers requests of RFC 3161. Only hashes are sent there, never a file."); });
    addField(
        QStringLiteral("policy"), [] { return tr("Policy"); }, m_policy,
        [] { return tr("Dotted numbers, such as 1.3.6.1.4.1.4146.2.3; if empty: whichever it uses."); });
    addField(
        QStringLiteral("trusted"), [] { return tr("Its root certificate"); }, m_trusted,
        [] { return tr("From the authority's own pages. Compare its SHA-256 with what they publish."); });
    addField(
        QStringLiteral("chain"), [] { return tr("Intermediate certificates"); }, m_chain,
        [] { return tr("Only if the authority does not send them; may be empty."); });
    m_answer->setWordWrap(true);
    m_answer->setObjectName(QStringLiteral("answer"));
    addWidget(m_answer);
    m_answer->hide();
    m_try->setObjectName(QStringLiteral("try"));
    addFootWidget(m_try);
    nameTry();
    setAlwaysSavable(authority.url.isEmpty());
    setValidator([this] { return problems(); });
    connect(this, &FormPanel::edited, this,
            [this] { m_try->setEnabled(problems().isEmpty() && !m_trial->isRunning()); });
    connect(m_try, &QPushButton::clicked, this, [this] {
        m_trial->ask(value());
        m_try->setEnabled(false);
        m_answer->setInk(Token::Ink2);
        m_answer->setText(tr("Asking…"));
        m_answer->show();
    });
    connect(m_trial, &AuthorityTrial::answered, this,
            [this](const QString &url, const QDateTime &at, const StampTrouble &trouble) {
                m_try->setEnabled(problems().isEmpty());
                m_answer->setInk(trouble.isSet() ? Token::StopInk : Token::GoodInk);
                m_answer->setText(trialText(url, at, trouble));
            });
    m_try->setEnabled(problems().isEmpty());
    markClean();
}

TimeAuthority AuthorityForm::value() const
{
    return {m_url->text().trimmed(), m_policy->text().trimmed(), m_trusted->pem(), m_chain->pem()};
}

QHash<QString, QString> AuthorityForm::problems() const
{
    static const QRegularExpression dotted(QStringLiteral("^[0-2](\\.[0-9]+)+$"));
    const TimeAuthority given = value();
    if (given.url.isEmpty())
        return {{QStringLiteral("url"), tr("Enter the address")}};
    if (given.trusted.isEmpty())
        return {{QStringLiteral("trusted"), tr("Choose the root certificate")}};
    try {
        requireUsable(given);
    } catch (const Error &error) {
        const QUrl url(given.url, QUrl::StrictMode);
        const bool isAddress =
            url.isValid() && !url.host().isEmpty() && (url.scheme() == u"http" || url.scheme() == u"https");
        if (!isAddress)
            return {{QStringLiteral("url"), errorText(error)}};
        const bool isPolicy = given.policy.isEmpty() || dotted.match(given.policy).hasMatch();
        return {{isPolicy ? QStringLiteral("trusted") : QStringLiteral("policy"), errorText(error)}};
    }
    return {};
}

void AuthorityForm::nameTry()
{
    m_try->setText(tr("Test"));
    m_try->setToolTip(tr("Requests a time stamp as a test."));
}

void AuthorityForm::changeEvent(QEvent *event)
{
    FormPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameTry();
}

} // namespace lianming
