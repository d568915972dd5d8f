#include "ui/contracts/contractdesk.h"

#include "core/contracts/contractservice.h"
#include "ui/contracts/clauseform.h"
#include "ui/contracts/deskcolumns.h"
#include "ui/contracts/paperview.h"
#include "ui/contracts/paperwriter.h"
#include "ui/contracts/roundsview.h"
#include "ui/contracts/termscolumn.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/icons.h"
#include "ui/shell/messages.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/segmentedswitch.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace lianming {

namespace {

constexpr int termsWidth = 340;
constexpr int wideForTerms = 900;

/// A button that is the action: does it, and can be pressed while it can be done.
void follow(QPushButton *button, QAction *action)
{
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    const auto copy = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setText(action->text());
        button->setToolTip(action->toolTip());
    };
    QObject::connect(action, &QAction::changed, button, copy);
    copy();
}

} // namespace

ContractDesk::ContractDesk(Page &page)
    : m_page(page), m_back(new LinkButton(QStringLiteral("arrow-left"), {})),
      m_number(new Label(TextSize::Body, Token::Ink2)), m_title(new Label(TextSize::Section, Token::Ink, true)),
      m_view(new SegmentedSwitch), m_languages(new SegmentedSwitch),
      m_insertButton(new QPushButton(icon(QStringLiteral("plus")), {})), m_keepButton(new QPushButton),
      m_stack(new QStackedWidget), m_textView(new QWidget), m_paper(new PaperView), m_terms(new TermsColumn),
      m_chooser(new TemplateChooser), m_nothing(new EmptyState(QStringLiteral("contracts"))),
      m_versions(new RoundsView(page))
{
    auto *text = new QHBoxLayout(m_textView);
    text->setSpacing(0);
    m_paper->setObjectName(QStringLiteral("paper"));
    text->addWidget(m_paper, 1);
    m_terms->setFixedWidth(termsWidth);
    text->addWidget(m_terms);
    for (QWidget *view : {m_textView, static_cast<QWidget *>(m_chooser), static_cast<QWidget *>(m_nothing),
                          static_cast<QWidget *>(m_versions)})
        m_stack->addWidget(view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_stack, 1);

    connect(m_back, &QPushButton::clicked, this, &ContractDesk::left);
    connect(m_view, &SegmentedSwitch::changed, this, &ContractDesk::present);
    connect(m_languages, &SegmentedSwitch::changed, this, [this](const QString &key) {
        setLanguage(key == u"zh" ? DocumentLanguage::Chinese : DocumentLanguage::English);
    });
    connect(m_paper, &PaperView::pressed, this, &ContractDesk::pressed);
    connect(m_terms, &TermsColumn::termWanted, this, &ContractDesk::goToTerm);
    connect(m_terms, &TermsColumn::clauseWanted, this, &ContractDesk::goToClause);
    connect(m_chooser, &TemplateChooser::chosen, this, &ContractDesk::begin);
    connect(m_versions, &RoundsView::keepWanted, this, &ContractDesk::keepVersion);
}

QWidget *ContractDesk::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    row->setSpacing(space::m);
    m_title->setElided(true);
    row->addWidget(m_back);
    row->addWidget(m_number);
    row->addWidget(m_title, 1);
    row->addWidget(m_view);
    row->addWidget(m_languages);
    row->addWidget(m_insertButton);
    row->addWidget(m_keepButton);
    return head;
}

void ContractDesk::addActions()
{
    ActionRegistry &actions = m_page.session().actions;
    m_insert = actions.add(&m_page, {QStringLiteral("contracts.clause.insert"),
                                     [] { return tr("Insert clause…"); },
                                     QStringLiteral("plus"),
                                     {},
                                     [this] {
                                         insertClause();
                                     }});
    m_keep = actions.add(&m_page, {QStringLiteral("contracts.round.keep"),
                                   [] { return tr("Keep this version…"); },
                                   QStringLiteral("history"),
                                   {},
                                   [this] {
                                       keepVersion();
                                   }});
    follow(m_insertButton, m_insert);
    follow(m_keepButton, m_keep);
    updateActions();
}

void ContractDesk::updateActions()
{
    m_insert->setEnabled(hasText());
    m_keep->setEnabled(isDraft());
    Q_EMIT contentChanged();
}

void ContractDesk::open(qint64 contract)
{
    m_isNew = m_contract != contract;
    if (m_isNew)
        m_language = isChinese() ? DocumentLanguage::Chinese : DocumentLanguage::English;
    m_contract = contract;
    retranslate();
    reload();
}

void ContractDesk::close()
{
    m_contract = 0;
    m_content.reset();
    ++m_round;
    updateActions();
}

void ContractDesk::retranslate()
{
    m_back->setText(tr("Contracts"));
    m_back->setAccessibleName(tr("Back to the list of contracts"));
    m_view->setItems({{QStringLiteral("text"), tr("Text")}, {QStringLiteral("versions"), tr("Versions")}});
    m_view->setAccessibleName(tr("Text or versions"));
    m_languages->setItems(
        {{QStringLiteral("zh"), QStringLiteral("中文")}, {QStringLiteral("en"), QStringLiteral("English")}});
    m_languages->setCurrent(m_language == DocumentLanguage::Chinese ? QStringLiteral("zh") : QStringLiteral("en"));
    m_languages->setAccessibleName(tr("Language of the contract"));
    m_paper->setAccessibleName(tr("Text of the contract"));
    m_terms->setAccessibleName(tr("Terms"));
    m_versions->retranslate();
    if (m_content)
        present();
}

void ContractDesk::reload()
{
    if (!isOpen())
        return;
    const int round = ++m_round;
    m_page.load(
        m_page.session().worker.run([id = Id<Contract>{m_contract}](Workspace &w) {
            const DraftService service(w);
            return Content{service.drafted(id), service.rounds(id), DraftLibraryService(w).templates()};
        }),
        [this, round](const Content &content) {
            if (round != m_round)
                return;
            m_content = content;
            present();
        },
        [this, round](const Error &error) {
            if (round == m_round)
                showFailure(error);
        });
}

void ContractDesk::showFailure(const Error &error)
{
    m_content.reset();
    m_nothing->setText(tr("The text cannot be shown"), errorText(error));
    m_nothing->setAction({});
    m_stack->setCurrentWidget(m_nothing);
    updateActions();
}

bool ContractDesk::hasText() const
{
    return isDraft() && m_content->drafted.text;
}

bool ContractDesk::isDraft() const
{
    return m_content && m_content->drafted.contract.state == ContractState::Draft;
}

void ContractDesk::showView(const QString &key)
{
    m_view->setCurrent(key);
    present();
}

void ContractDesk::showTourState(const QString &state)
{
    m_view->setCurrent(state == u"versions" ? state : QStringLiteral("text"));
    m_isNew = true;
    setLanguage(isChinese() ? DocumentLanguage::Chinese : DocumentLanguage::English);
    // After the text was read.
    m_page.load(m_page.session().worker.run([](Workspace &) {}), [this, state] {
        if (!m_content || !m_content->drafted.text)
            return;
        if (state == u"text")
            goToTerm(LicenceTerm::Rates);
        const auto &clauses = m_content->drafted.text->clauses;
        const auto edited = std::ranges::find_if(clauses, [](const TextClause &one) { return one.edit.has_value(); });
        if (state == u"clause" && edited != clauses.end())
            goToClause(edited->code);
    });
}

QFuture<qint64> ContractDesk::contractForTour() const
{
    return m_page.session().worker.run([](Workspace &w) {
        const DraftService service(w);
        ContractFilter drafts;
        drafts.standings = {ContractStanding::Draft};
        qint64 out = 0;
        for (const ContractItem &item : ContractService(w).list(drafts)) {
            if (out == 0 || service.rounds(item.id).size() > 1)
                out = item.id.value;
        }
        return out;
    });
}

void ContractDesk::setLanguage(DocumentLanguage language)
{
    m_language = language;
    m_languages->setCurrent(language == DocumentLanguage::Chinese ? QStringLiteral("zh") : QStringLiteral("en"));
    present();
}

void ContractDesk::present()
{
    if (!m_content)
        return;
    updateActions();
    m_number->setText(m_content->drafted.contract.number);
    m_title->setText(m_content->drafted.contract.title);
    if (m_view->current() == u"versions") {
        m_versions->setKeepText(isDraft() && m_keep->isEnabled() ? m_keep->text() : QString());
        m_versions->present({m_contract}, m_content->rounds, m_language, m_isNew);
        m_stack->setCurrentWidget(m_versions);
    } else {
        presentText();
    }
    m_isNew = false;
}

void ContractDesk::presentText()
{
    const DraftedContract &drafted = m_content->drafted;
    if (!drafted.text) {
        m_nothing->setText(tr("This contract has no text here"),
                           isDraft() ? tr("Whoever drafts it begins one from a template.")
                                     : tr("It was signed on paper. Its terms are in the list of contracts."));
        m_nothing->setAction({});
        const bool canBegin = isDraft() && m_keep->isEnabled();
        if (canBegin)
            m_chooser->present(m_content->templates);
        m_stack->setCurrentWidget(canBegin ? static_cast<QWidget *>(m_chooser) : m_nothing);
        return;
    }
    m_stack->setCurrentWidget(m_textView);
    m_paper->present(
        [this](QTextDocument &paper) {
            if (m_content)
                writeText(paper, m_content->drafted, m_language);
        },
        m_isNew);
    m_terms->present(drafted, m_language);
}

void ContractDesk::pressed(const QString &place)
{
    if (const auto term = termOfPlace(place)) {
        markTerm(*term);
    } else if (const QString code = clauseOfPlace(place); !code.isEmpty()) {
        m_paper->mark({place});
        m_terms->mark({});
        openClause(code);
    }
}

QStringList ContractDesk::markTerm(LicenceTerm term)
{
    // Where only a term that covers it stands in the text, that one is meant.
    QStringList places{termPlace(term)};
    for (const LicenceTerm other : allLicenceTerms()) {
        if (coversTerm(other, term) && other != term)
            places.append(termPlace(other));
    }
    m_paper->mark(places);
    m_terms->mark(term);
    return places;
}

void ContractDesk::goToTerm(LicenceTerm term)
{
    for (const QString &place : markTerm(term)) {
        if (m_paper->seek(place))
            return;
    }
}

void ContractDesk::goToClause(const QString &code)
{
    m_paper->mark({clausePlace(code)});
    m_terms->mark({});
    m_paper->seek(clausePlace(code));
    openClause(code);
}

void ContractDesk::openClause(const QString &code)
{
    if (hasText() && m_insert->isEnabled())
        m_page.whenSafe([this, code] { editClause(code); });
}

void ContractDesk::act(std::function<void(DraftService &, Id<Contract>, qint64)> verb, std::function<void()> then)
{
    m_page.load(m_page.session().worker.run([id = Id<Contract>{m_contract}, verb = std::move(verb)](Workspace &w) {
        DraftService service(w);
        verb(service, id, ContractService(w).get(id).version);
    }),
                std::move(then));
}

void ContractDesk::actOnClause(const QString &code, std::function<void(DraftService &, Id<Contract>, qint64)> verb)
{
    m_page.whenSafe([this, code, verb = std::move(verb)] {
        act(verb, [this, code] {
            m_page.closeDetail();
            m_paper->mark({clausePlace(code)});
        });
    });
}

void ContractDesk::editClause(const QString &code)
{
    const auto &clauses = m_content->drafted.text->clauses;
    if (std::ranges::find(clauses, code, &TextClause::code) == clauses.end())
        return;
    auto *form = new ClauseForm(m_content->drafted, code);
    // What somebody else wrote while the form was open is not written over.
    form->setSaver([this, form, code, version = m_content->drafted.contract.version](const FormPanel::Done &done) {
        act([code, version, body = form->body()](DraftService &service, Id<Contract> id,
                                                 qint64) { service.edit(id, version, code, body); },
            [this, done] {
                if (done())
                    m_page.closeDetail();
            });
    });
    connect(form, &FormPanel::cancelled, &m_page, &Page::closeDetail);
    connect(form, &ClauseForm::moveWanted, this, [this, code](int by) {
        actOnClause(code, [code, by](DraftService &service, Id<Contract> id, qint64 version) {
            service.move(id, version, code, by);
        });
    });
    connect(form, &ClauseForm::resetWanted, this, [this, code] {
        actOnClause(
            code, [code](DraftService &service, Id<Contract> id, qint64 version) { service.reset(id, version, code); });
    });
    connect(form, &ClauseForm::newestWanted, this, [this, code] {
        actOnClause(code, [code](DraftService &service, Id<Contract> id, qint64 version) {
            service.takeNewest(id, version, code);
        });
    });
    connect(form, &ClauseForm::removeWanted, this, [this, code] {
        actOnClause(code, [code](DraftService &service, Id<Contract> id, qint64 version) {
            service.remove(id, version, code);
        });
    });
    m_page.showDetail(tr("Clause"), form);
}

void ContractDesk::step(int direction)
{
    auto *form = qobject_cast<ClauseForm *>(m_page.detail().body());
    if (form == nullptr || !hasText())
        return;
    const auto &clauses = m_content->drafted.text->clauses;
    const auto here = std::ranges::find(clauses, form->code(), &TextClause::code);
    const auto place = std::distance(clauses.begin(), here) + direction;
    if (here != clauses.end() && place >= 0 && place < std::ssize(clauses))
        goToClause(clauses[size_t(place)].code);
}

void ContractDesk::insertClause()
{
    if (!hasText())
        return;
    m_page.whenSafe([this] {
        auto *shelf = new ClauseShelf(m_content->drafted);
        connect(shelf, &ClauseShelf::chosen, this, [this](const QString &code) {
            actOnClause(code, [code](DraftService &service, Id<Contract> id, qint64 version) {
                service.insert(id, version, code);
            });
        });
        connect(shelf, &ClauseShelf::ownWanted, this, &ContractDesk::insertOwn);
        m_page.showDetail(tr("Insert a clause"), shelf);
    });
}

void ContractDesk::insertOwn()
{
    auto *form = new OwnClauseForm;
    form->setSaver([this, form](const FormPanel::Done &done) {
        act([own = form->own(), body = form->body()](DraftService &service, Id<Contract> id,
                                                     qint64 version) { service.insertOwn(id, version, own, body); },
            [this, done] {
                if (done())
                    m_page.closeDetail();
            });
    });
    connect(form, &FormPanel::cancelled, &m_page, &Page::closeDetail);
    m_page.showDetail(tr("Write a clause"), form);
}

void ContractDesk::keepVersion()
{
    if (!isDraft())
        return;
    m_page.whenSafe([this] {
        auto *form = new RoundForm;
        form->setSaver([this, form](const FormPanel::Done &done) {
            m_isNew = true; // the newest two are compared next
            act([side = form->side(), note = form->note()](DraftService &service, Id<Contract> id,
                                                           qint64) { service.keepRound(id, side, note); },
                [this, done] {
                    m_page.session().messages.done(tr("The version is kept."));
                    if (done())
                        m_page.closeDetail();
                });
        });
        connect(form, &FormPanel::cancelled, &m_page, &Page::closeDetail);
        m_page.showDetail(tr("Keep this version"), form);
    });
}

void ContractDesk::begin(const QString &templateCode)
{
    m_isNew = true;
    act([templateCode](DraftService &service, Id<Contract> id,
                       qint64 version) { service.begin(id, version, templateCode); },
        [] {});
}

void ContractDesk::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Beside a form, what is read matters more than what leads to it.
    const bool isWide = width() >= wideForTerms;
    m_textView->layout()->setContentsMargins(space::xl, 0, isWide ? 0 : space::l, space::l);
    for (QWidget *part : {static_cast<QWidget *>(m_terms), static_cast<QWidget *>(m_number),
                          static_cast<QWidget *>(m_insertButton), static_cast<QWidget *>(m_keepButton)})
        part->setVisible(isWide);
}

void ContractDesk::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_page.isDetailOpen())
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace lianming
