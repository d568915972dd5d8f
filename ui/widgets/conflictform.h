// Two people changed one record: what I wrote beside what is stored now, field by field, and which of the two holds.
// What only the other one changed is proposed as theirs, everything else as mine; nothing is lost before Save is
// pressed. For any form: the caller says what the fields hold, in words, and takes over what was chosen.
#pragma once

#include "ui/widgets/formpanel.h"

class QRadioButton;

namespace lianming {

struct ConflictField {
    QString key; ///< handed back by takenOver()
    QString label;
    QString mine;
    QString theirs;
    bool isMine = true;   ///< I changed it
    bool isTheirs = true; ///< the other one changed it
};

/// Mine or theirs, of one field.
class ConflictChoice : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(bool theirs READ isTheirs WRITE setTheirs NOTIFY changed USER true)

public:
    ConflictChoice(const ConflictField &field, QWidget *parent = nullptr);

    [[nodiscard]] bool isTheirs() const;
    void setTheirs(bool theirs);
    void retranslate();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    ConflictField m_field;
    QRadioButton *m_mineButton;
    QRadioButton *m_theirsButton;
};

class ConflictForm : public FormPanel
{
    Q_OBJECT

public:
    /// `what`: one sentence, who changed what and when.
    ConflictForm(const Text &what, const QList<ConflictField> &fields, QWidget *parent = nullptr);

    /// Keys of the fields in which the other one's value is to hold.
    [[nodiscard]] QStringList takenOver() const;
    /// Until it is saved or given up, what I wrote stands here alone.
    [[nodiscard]] bool isDirty() const override { return true; }

protected:
    void changeEvent(QEvent *event) override;

private:
    Text m_what;
    Label *m_words;
    QList<std::pair<QString, ConflictChoice *>> m_choices;
};

} // namespace lianming
