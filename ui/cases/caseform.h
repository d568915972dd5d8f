// The notice of a case as it is written: what it must name by law, field by field. Once it was sent only title, owner
// and notes are left. What the notice still lacks does not keep it from being saved; the case says it.
#pragma once

#include "core/cases/protectioncase.h"
#include "ui/cases/casechoices.h"
#include "ui/widgets/formpanel.h"
#include "ui/widgets/twoversions.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace lianming {

class CodePicker;
class LineTable;

class CaseForm : public FormPanel
{
    Q_OBJECT

public:
    CaseForm(const ProtectionCase &record, const CaseOffers &offers, QWidget *parent = nullptr);

    [[nodiscard]] ProtectionCase value() const;
    /// Puts the cursor into a field ("holder", "reasons" …), scrolled to.
    void goTo(const QString &field);

private:
    void addNotice(const CaseOffers &offers);
    [[nodiscard]] QHash<QString, QString> problems() const;
    [[nodiscard]] QList<CaseItem> items() const;
    void keep(const QString &id, const Text &label, QWidget *editor, const Text &hint = {});

    ProtectionCase m_record;
    bool m_isOpen; ///< nothing of it has left
    QHash<QString, QWidget *> m_editors;
    QLineEdit *m_title;
    ChoiceField *m_owner;
    QPlainTextEdit *m_notes;
    ChoiceField *m_right = nullptr;
    ChoiceField *m_regime = nullptr;
    ChoiceField *m_seller = nullptr;
    LineTable *m_items = nullptr;
    CodePicker *m_registrations = nullptr;
    CodePicker *m_evidence = nullptr;
    QLineEdit *m_holder = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_contact = nullptr;
    QLineEdit *m_address = nullptr;
    QPlainTextEdit *m_reasons = nullptr;
    QPlainTextEdit *m_similarity = nullptr;
    QCheckBox *m_declared = nullptr;
    QPlainTextEdit *m_unstamped = nullptr;
};

/// For two people who wrote at once.
[[nodiscard]] QList<ComparedField<ProtectionCase>> comparedCaseFields();

} // namespace lianming
