// The small forms of a case: which evidence or listings are added, letters, money; and how cases are opened.
#pragma once

#include "core/cases/caseservice.h"
#include "ui/cases/casechoices.h"
#include "ui/widgets/formpanel.h"

class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace lianming {

class CodePicker;
class MoneyField;
struct Session;

/// Chooses some of what is offered: evidence, listings.
class CasePickForm : public FormPanel
{
    Q_OBJECT

public:
    CasePickForm(const Text &what, const Text &hint, const QList<CaseChoice> &choices, QWidget *parent = nullptr);

    [[nodiscard]] QList<qint64> value() const;

private:
    CodePicker *m_picker;
};

/// A letter that went or came, with its document, which may be dropped.
class CaseLetterForm : public FormPanel
{
    Q_OBJECT

public:
    CaseLetterForm(Session &session, const QString &party, QDate today, const QString &file, QWidget *parent = nullptr);

    [[nodiscard]] CaseLetter value() const;
    /// Path of the document; empty: none.
    [[nodiscard]] QString file() const;

private:
    Session &m_session;
    ChoiceField *m_incoming;
    QDateEdit *m_day;
    QLineEdit *m_party;
    QLineEdit *m_channel;
    QLineEdit *m_reference;
    QPlainTextEdit *m_text;
    QLineEdit *m_file;
};

class CaseRecoveryForm : public FormPanel
{
    Q_OBJECT

public:
    explicit CaseRecoveryForm(QDate today, QWidget *parent = nullptr);

    [[nodiscard]] CaseRecovery value() const;

private:
    ChoiceField *m_kind;
    MoneyField *m_amount;
    QDateEdit *m_day;
    QLineEdit *m_note;
};

/// What new cases are made of.
struct NewCases {
    Id<Institution> institution;
    QList<qint64> sellers;  ///< all their listings with open matches
    QList<qint64> listings; ///< and these
    QStringList addresses;  ///< and these, which nobody has taken in
    ProtectionCase common;  ///< title, right, registrations, evidence, owner
};

/// One seller with many listings becomes one notice; several sellers, a case each.
class NewCasesForm : public FormPanel
{
    Q_OBJECT

public:
    NewCasesForm(const NewCases &begin, const CaseOffers &offers, QWidget *parent = nullptr);

    [[nodiscard]] NewCases value() const;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;

    NewCases m_begin;
    ChoiceField *m_institution;
    CodePicker *m_sellers;
    CodePicker *m_listings;
    QPlainTextEdit *m_addresses;
    QLineEdit *m_title;
    ChoiceField *m_right;
    CodePicker *m_registrations;
    CodePicker *m_evidence;
    ChoiceField *m_owner;
};

} // namespace lianming
