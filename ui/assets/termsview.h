// The terms of the house's own beside the vocabularies that ship: by vocabulary, with their other names, what they lie
// below and how many assets have them. Adding, naming, merging, archiving, deleting what is not in use.
#pragma once

#include "core/assets/tagservice.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace lianming {

class EmptyState;
class Label;
class Page;

class TermsView : public QWidget
{
    Q_OBJECT

public:
    explicit TermsView(Page &page, QWidget *parent = nullptr);

    [[nodiscard]] QTreeWidget *tree() const { return m_tree; }
    void reload();
    void choose(const QString &code);

public Q_SLOTS:
    void addOne();
    void edit();
    void merge();
    void archive();
    void remove();

Q_SIGNALS:
    void closed();
    /// The assets of this term are to be shown.
    void assetsWanted(lianming::Facet facet, const QString &term);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Content {
        QList<HouseTerm> terms;
        QList<TermRow> rows; ///< with the counts, of the house's own
    };

    void retranslate();
    void show(const Content &content);
    void addItem(const HouseTerm &term, QHash<QString, QTreeWidgetItem *> &items);
    void openForm(const HouseTerm &term);
    /// Does `act` with the chosen term on the worker and says how that went.
    void act(const QString &said, const std::function<void(TagService &, Id<HouseTerm>)> &act);
    void updateButtons();
    [[nodiscard]] const HouseTerm *current() const;
    [[nodiscard]] TermRow countsOf(const QString &code) const;

    Page &m_page;
    Content m_content;
    QString m_chosen; ///< its code
    QPushButton *m_back;
    Label *m_title;
    Label *m_summary;
    QTreeWidget *m_tree;
    EmptyState *m_nothing;
    QPushButton *m_add;
    QPushButton *m_show;
    QPushButton *m_edit;
    QPushButton *m_merge;
    QPushButton *m_archive;
    QPushButton *m_remove;
};

} // namespace lianming
