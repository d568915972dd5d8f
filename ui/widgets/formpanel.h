// A form in one column: labels above, hints and problems under the fields, Save at the bottom right, always visible.
// Knows whether something was changed by comparing with what the fields held at first; with Page::whenSafe nothing is
// lost by a click elsewhere. What is valid is said by the caller, in words, per field. A choice between things with a
// word in each language is a ChoiceField: it follows the language and holds a value, not a word.
#pragma once

#include "ui/shell/detailpanel.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QHash>
#include <QVariant>
#include <QWidget>

#include <memory>

class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QSpacerItem;
class QVBoxLayout;

namespace lianming {

class ChoiceField : public QComboBox
{
    Q_OBJECT
    /// The value of the choice. In an editable field also the words as typed, when none of the choices is called so.
    /// Invalid while nothing is chosen.
    Q_PROPERTY(QVariant value READ value WRITE setValue NOTIFY valueChanged USER true)

public:
    using Text = std::function<QString()>; ///< asked again when the language changes

    explicit ChoiceField(QWidget *parent = nullptr);

    void addChoice(const QVariant &value, const Text &text);
    /// Takes away all choices from the `first` on; the value stays if it is still among them.
    void dropChoices(int first);
    /// What stands there while nothing is chosen.
    void setPlaceholder(const Text &text);

    [[nodiscard]] QVariant value() const;
    void setValue(const QVariant &value);

Q_SIGNALS:
    void valueChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QList<Text> m_texts; ///< of the choices, in their order
    Text m_placeholder;
};

class FormPanel : public QWidget, public Editing
{
    Q_OBJECT

public:
    using Text = std::function<QString()>; ///< asked again when the language changes
    /// Tells the form that what it sent is stored, and goes on where the person wanted to go meanwhile. True when
    /// nothing else was asked for: only then may the caller show the stored record in place of the form.
    using Done = std::function<bool()>;

    explicit FormPanel(QWidget *parent = nullptr);

    /// Whether the body of the detail is a form, changed or not: what is read again must not take its place.
    [[nodiscard]] static bool isOpenIn(const DetailPanel &detail);

    /// A head of 15 pixels before the fields that follow.
    void addSection(const Text &title);
    /// A field with an editor (its user property is its value: QLineEdit, QPlainTextEdit, ChoiceField, QDateEdit,
    /// QSpinBox, QCheckBox, MoneyField…). `id` names it for problems.
    void addField(const QString &id, const Text &label, QWidget *editor, const Text &hint = {});
    /// Two or more short fields in one line: call between beginRow() and endRow().
    void beginRow();
    void endRow();
    /// Shows or hides a field with its label; all are shown at first.
    void setFieldShown(const QString &id, bool shown);
    /// Any other widget between the fields.
    void addWidget(QWidget *widget);
    /// A further button at the left of the bottom line, such as Archive.
    void addFootWidget(QWidget *widget);

    /// "Save" unless said otherwise.
    void setSaveText(const Text &text);
    /// Saves the form; calls `done` on success only. Set once. Save is off until then, or until the page presents a
    /// failure.
    void setSaver(std::function<void(Done done)> saver) { m_saver = std::move(saver); }
    /// Says what is wrong now, per field id; called after every change. Save is enabled only when it is empty, and a
    /// field shows its problem once it was touched or Save was tried.
    void setValidator(std::function<QHash<QString, QString>()> validator);
    /// A problem found while saving, such as a code that is taken; goes with the next change of the field.
    void setProblem(const QString &id, const QString &text);

    /// The fields hold what is stored: nothing is unsaved now. Call after filling them.
    void markClean();
    /// Shows Save even though nothing was changed (a new record).
    void setAlwaysSavable(bool savable);

    [[nodiscard]] bool isDirty() const override;
    /// While it is being saved, only takes `then` in place of what was to follow.
    void save(std::function<void()> then) override;
    void discard() override;
    void saveFailed() override;

    [[nodiscard]] QPushButton *saveButton() const { return m_save; }

Q_SIGNALS:
    void edited();
    /// Cancel was pressed: the fields hold again what they held.
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private Q_SLOTS:
    void fieldChanged();

private:
    struct Field {
        QString id;
        Text labelText;
        Text hintText;
        QWidget *editor = nullptr;
        Label *label = nullptr;
        Label *hint = nullptr;
        QVariant clean;
        bool touched = false;
        bool shown = true;
        QSpacerItem *below = nullptr;
        QString problem; ///< found while saving
    };

    void check();
    static void showProblem(Field &field, const QString &problem);
    void retranslate();
    [[nodiscard]] static QVariant valueOf(const QWidget *editor);

    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    QHBoxLayout *m_row = nullptr;
    QHBoxLayout *m_foot;
    QList<Field> m_fields;
    QList<std::pair<Label *, Text>> m_sections;
    QPushButton *m_save;
    QPushButton *m_cancel;
    Text m_saveText;
    std::function<void(Done)> m_saver;
    std::shared_ptr<std::function<void()>> m_then; ///< what follows the saving that is under way; outlives the form
    std::function<QHash<QString, QString>()> m_validator;
    bool m_alwaysSavable = false;
    bool m_triedSaving = false;
    bool m_saving = false;
    int m_round = 0; ///< counts savings and discards: the answer to an earlier one is no longer waited for
};

} // namespace lianming
