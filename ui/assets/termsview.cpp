#include "ui/assets/termsview.h"

#include "ui/assets/bulkeditform.h"
#include "ui/assets/termform.h"
#include "ui/assets/termmergeform.h"
#include "ui/shell/icons.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/shell/prompts.h"
#include "ui/text/format.h"
#include "ui/text/termwords.h"

#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace lianming {

namespace {

enum TermColumn { TermNameColumn, TermAlsoColumn, TermAboveColumn, TermGivenColumn, TermFoundColumn, TermColumns };

/// The facet that a term is asked for by; themes are no facet of their own, and are asked for as motifs are.
Facet facetOf(Vocabulary vocabulary)
{
    switch (vocabulary) {
    case Vocabulary::Period: return Facet::Period;
    case Vocabulary::Material: return Facet::Material;
    case Vocabulary::Motif:
    case Vocabulary::Theme: break;
    }
    return Facet::Motif;
}

void tellMerged(Page &page, const QPointer<TermsView> &view, const TermsMerged &merged)
{
    const auto undo = [&page, view, step = merged.step] {
        BulkEditForm::undo(page, step, [view] {
            if (view)
                view->reload();
        });
    };
    page.session().messages.show({Notice::Level::Done,
                                  TermsView::tr("Merged; %n assets changed.", nullptr, int(merged.assets)),
                                  {},
                                  TermsView::tr("Undo"),
                                  undo});
}

} // namespace

TermsView::TermsView(Page &page, QWidget *parent)
    : OrderingView(page, QStringLiteral("tag"),
                   {TermColumns,
                    {TermNameColumn, TermAlsoColumn},
                    {TermGivenColumn, TermFoundColumn},
                    120}, // the words of its heads
                   parent),
      m_show(addAct([this] { showAssets(); })), m_edit(addAct([this] { edit(); })),
      m_merge(addAct([this] { merge(); })), m_archive(addAct([this] { archive(); })),
      m_remove(addAct([this] { remove(); }))
{
    retranslate();
    updateButtons();
}

void TermsView::retranslate()
{
    setWords(tr("Terms of the house"), tr("Your own words beside the vocabularies that come with the program."),
             tr("New term"), {tr("Name"), tr("Other names"), tr("Lies below"), tr("Given"), tr("Found by it")});
    setNothing(tr("No terms of your own yet"),
               tr("Add the words that only your house uses: a hall, a donor's collection, a local motif."));
    m_show->setText(tr("Show its assets"));
    m_edit->setText(tr("Edit"));
    m_merge->setText(tr("Merge…"));
    m_archive->setText(tr("Archive"));
    m_remove->setText(tr("Delete"));
    m_archive->setToolTip(tr("It can no longer be given; the assets that have it keep it."));
    m_remove->setToolTip(tr("Only a term that no asset has."));
}

void TermsView::showAgain()
{
    show(Content(m_content));
}

void TermsView::reload()
{
    QPointer<TermsView> self(this);
    m_page.load(m_page.session().worker.run([](Workspace &w) {
        const TagService tags(w);
        Content out{tags.houseTerms(), tags.terms()};
        out.rows.removeIf([](const TermRow &row) { return !row.house.isSet(); });
        return out;
    }),
                [self](const Content &content) {
                    if (self)
                        self->show(content);
                });
}

void TermsView::show(const Content &content)
{
    const QVariant chosen = m_chosen;
    m_content = content;
    tree()->clear();
    QHash<QString, QTreeWidgetItem *> items;
    for (const HouseTerm &term : content.terms)
        addTerm(term, items);
    finishTree(chosen);
}

/// Below its heading, or below another of the house's own, which is added first.
void TermsView::addTerm(const HouseTerm &term, QHash<QString, QTreeWidgetItem *> &items)
{
    if (items.contains(term.code))
        return;
    const auto parent = std::ranges::find(m_content.terms, term.parent, &HouseTerm::code);
    const bool isBelowOwn = parent != m_content.terms.end();
    const QString place = isBelowOwn ? term.parent : u'@' + QString::fromLatin1(vocabularyCode(term.vocabulary));
    if (isBelowOwn) {
        addTerm(*parent, items);
    } else if (!items.contains(place)) {
        QTreeWidgetItem *heading = addItem(nullptr, {}, {vocabularyText(term.vocabulary)});
        heading->setFirstColumnSpanned(true);
        heading->setFlags(Qt::ItemIsEnabled);
        heading->setFont(TermNameColumn, textFont(TextSize::Body, true));
        items.insert(place, heading);
    }
    const TermRow counts = countsOf(term.code);
    const QString name = termText(asTerm(term));
    const QString other = name == term.nameZh ? term.nameEn : term.nameZh;
    const QString above = term.parent.isEmpty() ? QString() : termText(termBook(m_content.terms), term.parent);
    QTreeWidgetItem *item =
        addItem(items.value(place), term.code,
                {other.isEmpty() ? name : name + QStringLiteral(" · ") + other, term.also.join(QStringLiteral(" · ")),
                 above, countText(counts.given), countText(counts.found)});
    item->setIcon(TermNameColumn, icon(QStringLiteral("tag")));
    items.insert(term.code, item);
}

const HouseTerm *TermsView::current() const
{
    const QString chosen = m_chosen.toString();
    const auto found = std::ranges::find(m_content.terms, chosen, &HouseTerm::code);
    return chosen.isEmpty() || found == m_content.terms.end() ? nullptr : &*found;
}

TermRow TermsView::countsOf(const QString &code) const
{
    const auto found =
        std::ranges::find_if(m_content.rows, [&code](const TermRow &row) { return row.term.code == code; });
    return found == m_content.rows.end() ? TermRow() : *found;
}

void TermsView::updateButtons()
{
    const HouseTerm *term = current();
    for (QPushButton *button : {m_show, m_edit, m_merge, m_archive})
        button->setEnabled(term != nullptr);
    const bool hasBelow = term && std::ranges::any_of(m_content.terms, [term](const HouseTerm &other) {
                              return other.parent == term->code;
                          });
    m_archive->setEnabled(term && !hasBelow);
    m_remove->setEnabled(term && !hasBelow && countsOf(term->code).given == 0);
}

void TermsView::showAssets()
{
    if (const HouseTerm *term = current())
        Q_EMIT assetsWanted(facetOf(term->vocabulary), term->code);
}

void TermsView::addOne()
{
    HouseTerm term;
    if (const HouseTerm *chosen = current())
        term.vocabulary = chosen->vocabulary;
    openForm(term);
}

void TermsView::edit()
{
    if (const HouseTerm *term = current())
        openForm(HouseTerm(*term));
}

void TermsView::openForm(const HouseTerm &term)
{
    m_page.whenSafe([this, term] {
        auto *form = new TermForm(term, m_content.terms, m_page.session().worker);
        QPointer<TermsView> self(this);
        form->setSaver([this, self, form](const FormPanel::Done &done) {
            const HouseTerm edited = form->value();
            m_page.load(m_page.session().worker.run([edited](Workspace &w) {
                TagService tags(w);
                if (edited.id.isSet())
                    tags.update(edited);
                const Id<HouseTerm> id = edited.id.isSet() ? edited.id : tags.add(edited);
                const QList<HouseTerm> all = tags.houseTerms();
                const auto stored = std::ranges::find(all, id, &HouseTerm::id);
                return stored == all.end() ? QString() : stored->code;
            }),
                        [this, self, done](const QString &code) {
                            if (self)
                                m_chosen = code;
                            if (done() && self) {
                                m_page.closeDetail();
                                reload();
                            }
                        });
        });
        connect(form, &FormPanel::cancelled, this, [this] { m_page.closeDetail(); });
        m_page.showDetail(term.id.isSet() ? termText(asTerm(term)) : tr("New term"), form);
    });
}

void TermsView::merge()
{
    const HouseTerm *chosen = current();
    if (!chosen)
        return;
    m_page.whenSafe([this, term = *chosen] {
        auto *form = new TermMergeForm(term, countsOf(term.code).given, m_content.terms, m_page.session().worker);
        QPointer<TermsView> self(this);
        form->setSaver([this, self, form, term](const FormPanel::Done &done) {
            const QString into = form->into();
            m_page.load(m_page.session().jobs.run(tr("Merging “%1”").arg(termText(asTerm(term))),
                                                  [id = term.id, into](Workspace &w, Progress &progress) {
                                                      return TagService(w).merge(id, into, progress);
                                                  }),
                        [this, &page = m_page, self, done, into](const TermsMerged &merged) {
                            if (self)
                                m_chosen = into;
                            tellMerged(page, self, merged);
                            if (done() && self) {
                                m_page.closeDetail();
                                reload();
                            }
                        });
        });
        connect(form, &FormPanel::cancelled, this, [this] { m_page.closeDetail(); });
        m_page.showDetail(tr("Merge"), form);
    });
}

void TermsView::act(const QString &said, const std::function<void(TagService &, Id<HouseTerm>)> &act)
{
    const HouseTerm *term = current();
    if (!term)
        return;
    QPointer<TermsView> self(this);
    m_page.load(m_page.session().worker.run([id = term->id, act](Workspace &w) {
        TagService tags(w);
        act(tags, id);
    }),
                [self, said] {
                    if (!self)
                        return;
                    self->m_page.session().messages.done(said);
                    self->m_chosen.clear();
                    self->reload();
                });
}

void TermsView::archive()
{
    act(tr("Archived."), [](TagService &tags, Id<HouseTerm> id) { tags.archive(id); });
}

void TermsView::remove()
{
    const HouseTerm *term = current();
    if (!term)
        return;
    const QString name = termText(asTerm(*term));
    m_page.session().prompts.ask(
        this, {tr("Delete “%1”?").arg(name), tr("No asset has it."), {tr("Delete")}, true}, [this, name](int) {
            act(tr("“%1” was deleted.").arg(name), [](TagService &tags, Id<HouseTerm> id) { tags.remove(id); });
        });
}

} // namespace lianming
