// The terms of the house's own beside the vocabularies that ship: by vocabulary, with their other names, what they lie
// below and how many assets have them. Adding, naming, merging, archiving, deleting what is not in use.
#pragma once

#include "core/assets/tagservice.h"
#include "ui/assets/orderingview.h"

namespace lianming {

class TermsView : public OrderingView
{
    Q_OBJECT

public:
    explicit TermsView(Page &page, QWidget *parent = nullptr);

    void reload() override;

public Q_SLOTS:
    void addOne() override;
    void edit() override;
    void merge();
    void archive();
    void remove();

Q_SIGNALS:
    /// The assets of this term are to be shown.
    void assetsWanted(lianming::Facet facet, const QString &term);

protected:
    void retranslate() override;
    void showAgain() override;
    void updateButtons() override;

private:
    struct Content {
        QList<HouseTerm> terms;
        QList<TermRow> rows; ///< with the counts, of the house's own
    };

    void show(const Content &content);
    void addTerm(const HouseTerm &term, QHash<QString, QTreeWidgetItem *> &items);
    void openForm(const HouseTerm &term);
    /// Does `act` with the chosen term on the worker and says how that went.
    void act(const QString &said, const std::function<void(TagService &, Id<HouseTerm>)> &act);
    void showAssets();
    [[nodiscard]] const HouseTerm *current() const;
    [[nodiscard]] TermRow countsOf(const QString &code) const;

    Content m_content;
    QPushButton *m_show;
    QPushButton *m_edit;
    QPushButton *m_merge;
    QPushButton *m_archive;
    QPushButton *m_remove;
};

} // namespace lianming
