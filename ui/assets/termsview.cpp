#include "ui/assets/termsview.h"

#include "ui/assets/termform.h"
#include "ui/assets/termmergeform.h"
#include "ui/shell/icons.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/shell/prompts.h"
#include "ui/text/format.h"
#include "ui/text/termwords.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHeaderView>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

enum TermColumn { TermNameColumn, TermAlsoColumn, TermAboveColumn, TermGivenColumn, TermFoundColumn, TermColumns };
constexpr int codeRole = Qt::UserRole;

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

} // namespace

TermsView::TermsView(Page &page, QWidget *parent)
    : QWidget(parent), m_page(page), m_back(new QPushButton), m_title(new Label(TextSize::Title, Token::Ink, true)),
      m_summary(new Label(TextSize::Body, Token::Ink2)), m_tree(new QTreeWidget),
      m_nothing(new EmptyState(QStringLiteral("tag"))), m_add(new QPushButton), m_show(new QPushButton),
      m_edit(new QPushButton), m_merge(new QPushButton), m_archive(new QPushButton), m_remove(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::m);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_back);
    head->addWidget(m_title);
    head->addWidget(m_summary, 1);
    head->addWidget(m_add);
    column->addLayout(head);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(space::s);
    for (QPushButton *button : {m_show, m_edit, m_merge, m_archive, m_remove})
        acts->addWidget(button);
    acts->addStretch(1);
    column->addLayout(acts);
    column->addWidget(m_tree, 1);
    column->addWidget(m_nothing, 1);
    m_nothing->hide();
    m_summary->setElided(true);

    m_add->setProperty("kind", QStringLiteral("primary"));
    m_back->setIcon(icon(QStringLiteral("arrow-left")));
    m_tree->setColumnCount(TermColumns);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->header()->setStretchLastSection(false);
    constexpr int narrowestColumn = 120; // the words of its head
    m_tree->header()->setMinimumSectionSize(narrowestColumn);
    m_tree->header()->setSectionResizeMode(TermNameColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(TermAlsoColumn, QHeaderView::Stretch);
    for (const int narrow : {TermAboveColumn, TermGivenColumn, TermFoundColumn})
        m_tree->header()->setSectionResizeMode(narrow, QHeaderView::ResizeToContents);

    connect(m_back, &QPushButton::clicked, this, &TermsView::closed);
    connect(m_add, &QPushButton::clicked, this, &TermsView::addOne);
    connect(m_edit, &QPushButton::clicked, this, &TermsView::edit);
    connect(m_merge, &QPushButton::clicked, this, &TermsView::merge);
    connect(m_archive, &QPushButton::clicked, this, &TermsView::archive);
    connect(m_remove, &QPushButton::clicked, this, &TermsView::remove);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const HouseTerm *term = current())
            Q_EMIT assetsWanted(facetOf(term->vocabulary), term->code);
    });
    connect(m_nothing, &EmptyState::triggered, this, &TermsView::addOne);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        m_chosen = item ? item->data(TermNameColumn, codeRole).toString() : QString();
        updateButtons();
    });
    connect(m_tree, &QTreeWidget::itemActivated, this, &TermsView::edit);
    retranslate();
    updateButtons();
}

void TermsView::retranslate()
{
    m_back->setText(tr("Catalogue"));
    m_title->setText(tr("Terms of the house"));
    m_summary->setText(tr("Your own words beside the vocabularies that come with the program."));
    m_add->setText(tr("New term"));
    m_show->setText(tr("Show its assets"));
    m_edit->setText(tr("Edit"));
    m_merge->setText(tr("Merge…"));
    m_archive->setText(tr("Archive"));
    m_remove->setText(tr("Delete"));
    m_archive->setToolTip(tr("It can no longer be given; the assets that have it keep it."));
    m_remove->setToolTip(tr("Only a term that no asset has."));
    m_tree->setAccessibleName(tr("Terms of the house"));
    m_tree->setHeaderLabels({tr("Name"), tr("Other names"), tr("Lies below"), tr("Given"), tr("Found by it")});
    for (const int column : {TermGivenColumn, TermFoundColumn})
        m_tree->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    m_nothing->setText(tr("No terms of your own yet"),
                       tr("Add the words that only your house uses: a hall, a donor's collection, a local motif."));
    m_nothing->setAction(tr("New term"));
}

void TermsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(Content(m_content));
    }
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
    const QString chosen = m_chosen;
    m_content = content;
    m_tree->clear();
    QHash<QString, QTreeWidgetItem *> items;
    for (const HouseTerm &term : content.terms)
        addItem(term, items);
    m_tree->expandAll();
    m_tree->setVisible(!content.terms.isEmpty());
    m_nothing->setVisible(content.terms.isEmpty());
    m_chosen = chosen;
    if (QTreeWidgetItem *item = items.value(chosen))
        m_tree->setCurrentItem(item);
    else if (QTreeWidgetItem *first = content.terms.isEmpty() ? nullptr : items.value(content.terms.first().code))
        m_tree->setCurrentItem(first);
    updateButtons();
}

/// Below its heading, or below another of the house's own, which is added first.
void TermsView::addItem(const HouseTerm &term, QHash<QString, QTreeWidgetItem *> &items)
{
    if (items.contains(term.code))
        return;
    const auto parent = std::ranges::find(m_content.terms, term.parent, &HouseTerm::code);
    const bool isBelowOwn = parent != m_content.terms.end();
    const QString place = isBelowOwn ? term.parent : u'@' + QString::fromLatin1(vocabularyCode(term.vocabulary));
    if (isBelowOwn) {
        addItem(*parent, items);
    } else if (!items.contains(place)) {
        auto *heading = new QTreeWidgetItem(m_tree, {vocabularyText(term.vocabulary)});
        heading->setFirstColumnSpanned(true);
        heading->setFlags(Qt::ItemIsEnabled);
        heading->setFont(TermNameColumn, textFont(TextSize::Body, true));
        heading->setSizeHint(TermNameColumn, QSize(0, rowHeight));
        items.insert(place, heading);
    }
    auto *item = new QTreeWidgetItem(items.value(place));
    items.insert(term.code, item);
    const TermRow counts = countsOf(term.code);
    const QString name = termText(asTerm(term));
    const QString other = name == term.nameZh ? term.nameEn : term.nameZh;
    item->setText(TermNameColumn, other.isEmpty() ? name : name + QStringLiteral(" · ") + other);
    item->setText(TermAlsoColumn, term.also.join(QStringLiteral(" · ")));
    item->setText(TermAboveColumn,
                  term.parent.isEmpty() ? QString() : termText(termBook(m_content.terms), term.parent));
    item->setText(TermGivenColumn, countText(counts.given));
    item->setText(TermFoundColumn, countText(counts.found));
    item->setData(TermNameColumn, codeRole, term.code);
    item->setSizeHint(TermNameColumn, QSize(0, rowHeight));
    item->setIcon(TermNameColumn, icon(QStringLiteral("tag")));
    for (const int column : {TermGivenColumn, TermFoundColumn})
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
}

void TermsView::choose(const QString &code)
{
    const QList<QTreeWidgetItem *> all = m_tree->findItems(QString(), Qt::MatchContains | Qt::MatchRecursive);
    for (QTreeWidgetItem *item : all) {
        if (item->data(TermNameColumn, codeRole).toString() == code)
            m_tree->setCurrentItem(item);
    }
}

const HouseTerm *TermsView::current() const
{
    const auto found = std::ranges::find(m_content.terms, m_chosen, &HouseTerm::code);
    return m_chosen.isEmpty() || found == m_content.terms.end() ? nullptr : &*found;
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
                        [this, self, done, into](qint64 assets) {
                            if (self)
                                m_chosen = into;
                            m_page.session().messages.done(tr("Merged; %n assets changed.", nullptr, int(assets)));
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
