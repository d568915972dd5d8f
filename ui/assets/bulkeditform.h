// The form that changes many assets at once: what is to be done, to which it would be done (counted and shown before it
// is), and the edits of before, each of which can be undone as the one step it was.
#pragma once

#include "core/assets/bulkservice.h"
#include "core/assets/collection.h"
#include "core/assets/tagservice.h"
#include "ui/widgets/formpanel.h"

#include <QTimer>

class QLineEdit;

namespace lianming {

class CodePicker;
class TermSource;
class Page;

class BulkEditForm : public FormPanel
{
    Q_OBJECT

public:
    BulkEditForm(Page &page, const AssetSelection &selection, QWidget *parent = nullptr);
    ~BulkEditForm() override;

    /// Opens it at the page's right.
    static void open(Page &page, const AssetSelection &selection);
    /// Undoes a bulk edit, or another step that is undone like one, as a job of the page's; tells how that went.
    static void undo(Page &page, qint64 edit, const std::function<void()> &then = {});

    /// What is written here is quickly written again, and "save" would change many assets: nothing asks before it goes.
    [[nodiscard]] bool isDirty() const override { return false; }

    /// What the fields say.
    [[nodiscard]] QList<BulkChange> changes() const;
    /// How far the counting is: nothing while it goes on.
    [[nodiscard]] const std::optional<BulkPreview> &preview() const { return m_preview; }

Q_SIGNALS:
    void previewed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Lists {
        QList<CollectionRow> collections;
        QList<BulkEditRow> edits;
        QList<HouseTerm> houseTerms;
    };

    void addFields();
    void loadLists();
    void showFields();
    /// What is missing before it can be counted, by field.
    [[nodiscard]] QHash<QString, QString> missing() const;
    [[nodiscard]] QHash<QString, QString> problems() const;
    void count();
    void showPreview();
    void showEdits();
    void apply(const Done &done);

    Page &m_page;
    AssetSelection m_selection;
    Lists m_lists;
    ChoiceField *m_act;
    ChoiceField *m_field;
    QLineEdit *m_find;
    QLineEdit *m_text;
    ChoiceField *m_kind;
    ChoiceField *m_curated;
    ChoiceField *m_rights;
    ChoiceField *m_collection;
    TermSource *m_terms;
    CodePicker *m_termPicker;
    Label *m_counts;
    Label *m_lines;
    QWidget *m_edits;
    QTimer m_patience;                    ///< until the person stops typing
    std::shared_ptr<Progress> m_progress; ///< of the counting that goes on
    std::optional<BulkPreview> m_preview;
    std::optional<Message> m_failure;
};

} // namespace lianming
