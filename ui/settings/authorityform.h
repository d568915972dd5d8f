// A time-stamping authority: its address, the policy that is asked for, and the root certificate it must lead to, which
// is shown for what it is before anything is saved. It can be tried at once: it is asked for a stamp of nothing in
// particular, away from the window's thread.
#pragma once

#include "core/audit/timestampauthority.h"
#include "ui/shell/session.h"
#include "ui/widgets/formpanel.h"

class QLineEdit;
class QPushButton;

namespace lianming {

/// Certificates out of a file, with what they say.
class CertificateField : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QByteArray pem READ pem WRITE setPem NOTIFY pemChanged USER true)

public:
    /// `name` names the field where a file cannot be read.
    CertificateField(Session &session, const QByteArray &pem, QWidget *parent = nullptr);

    [[nodiscard]] QByteArray pem() const { return m_pem; }
    void setPem(const QByteArray &pem);
    /// Reads a file, PEM or DER, on the worker; what is wrong with it stands in the place of the certificates.
    void read(const QString &path);

Q_SIGNALS:
    void pemChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();

    Session &m_session;
    QByteArray m_pem;
    Message m_problem;
    QPushButton *m_choose;
    Label *m_words;
};

/// Asks one authority for a stamp of nothing in particular. Stops when it goes.
class AuthorityTrial : public QObject
{
    Q_OBJECT

public:
    explicit AuthorityTrial(QObject *parent = nullptr);
    ~AuthorityTrial() override;

    /// Whoever was asked before is not waited for any more.
    void ask(const TimeAuthority &authority);
    [[nodiscard]] bool isRunning() const { return m_progress != nullptr; }

Q_SIGNALS:
    /// When it gave its stamp (UTC), or the trouble.
    void answered(const QString &url, const QDateTime &at, const lianming::StampTrouble &trouble);

private:
    std::shared_ptr<Progress> m_progress; ///< of the question that is under way
};

/// "… answered: its time stamp of 1 June 2026 stands.", or why not.
[[nodiscard]] QString trialText(const QString &url, const QDateTime &at, const StampTrouble &trouble);

class AuthorityForm : public FormPanel
{
    Q_OBJECT

public:
    AuthorityForm(Session &session, const TimeAuthority &authority, QWidget *parent = nullptr);

    [[nodiscard]] TimeAuthority value() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;
    void nameTry();

    QLineEdit *m_url;
    QLineEdit *m_policy;
    CertificateField *m_trusted;
    CertificateField *m_chain;
    QPushButton *m_try;
    Label *m_answer;
    AuthorityTrial *m_trial;
};

} // namespace lianming
