// What the pages of institutions and of brands have in common: a list that is searched, one partner open at the right
// with its people and its history, the forms, and the archive. PartnersPage is all of it that needs no type of record;
// PartnersPageOf<T> asks the service of T. What differs (columns, facts, words) stays with the two pages.
#pragma once

#include "ui/institutions/partnerdetail.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/page.h"
#include "ui/shell/pageentry.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/widgets/formpanel.h"

class QStackedWidget;

namespace lianming {

class EmptyState;
class FilterRow;
class ListFooter;
class RecordTable;
class SearchField;

class PartnersPage : public Page
{
    Q_OBJECT

public:
    void reload() override;
    void openRecord(qint64 id) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_new; }
    void step(int direction) override;
    [[nodiscard]] QStringList tourStates() const override { return {QStringLiteral("detail"), QStringLiteral("form")}; }
    void showTourState(const QString &state) override;

protected:
    using Text = std::function<QString()>; ///< asked again when the language changes
    using Content = PartnerDetail::Content;

    struct Words {
        Text create;  ///< "New brand"
        Text edit;    ///< "Edit brand"
        Text archive; ///< "Archive brand"
        Text search;  ///< what can be searched for
        Text table;   ///< what the table holds, read aloud
        Text none;    ///< that there is none yet, and what to add
        Text advice;
        std::function<QString(int)> count; ///< "12 brands"
    };
    /// Puts a partner into the archive or back; on the worker.
    using Archiver = void (*)(Workspace &workspace, qint64 id, bool archived);

    /// Settings, drawing and actions are named by the page's `id` ("brands"), rows elsewhere by `owner` ("brand").
    PartnersPage(Session &session, const QString &id, const QString &owner, Words words, Archiver archiver);

    /// Once, when the model lives.
    void setModel(RecordModel &model);
    void retranslate() override;

    /// Reads the list into the model, then calls showList().
    virtual void readList(const QString &text) = 0;
    virtual void read(qint64 id, std::function<void(const Content &)> then,
                      std::function<void(const Error &)> failed) = 0;
    /// Opens the form of a partner, or of a new one for 0, in its turn.
    virtual void openForm(qint64 id) = 0;
    /// A person who belongs to a partner.
    [[nodiscard]] virtual Contact newContact(qint64 partner) const = 0;

    void showList();
    void showRecord(qint64 id);
    void presentForm(const Text &title, FormPanel *form);

    /// Something more at the end of the line above the list.
    void addAtEnd(QWidget *widget);
    /// What is asked for last is what gets shown: answers of an earlier turn are dropped. `id` is the partner the
    /// detail is about from now on, 0 for a new one or none.
    int takeTurn(qint64 id, qint64 contact = 0);
    [[nodiscard]] bool isTurn(int turn) const { return turn == m_turn; }
    /// A form was asked for and is still to come: reading the record again must not take its turn.
    void awaitForm(bool coming) { m_formComing = coming; }

private:
    void addActions();
    void updateActions();
    /// The partner that actions are about: the one that is open, else the one selected; 0 for none.
    [[nodiscard]] qint64 target() const;
    void refresh();
    void edit(qint64 id);
    void editContact(qint64 partner, const Contact &contact);
    void archive();
    void archiveContact();
    void showMenu(const QPoint &place);

    QString m_owner;
    Words m_words;
    Archiver m_archiver;
    RecordModel *m_records = nullptr;
    int m_turn = 0;
    qint64 m_open = 0;
    qint64 m_contact = 0; ///< the stored person whose form is open
    bool m_formComing = false;
    Text m_formTitle;
    QStackedWidget *m_stack; ///< list, empty workspace
    FilterRow *m_filters;
    SearchField *m_search;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    QAction *m_new = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_addPerson = nullptr;
    QAction *m_archive = nullptr;
    QAction *m_archivePerson = nullptr;
};

/// T names the types of the partner: Record, Item, Filter, Service, Form; `owner`, the member of a contact that says
/// whose it is; and `ownerKey`, the name of that in filters.
template<class T>
class PartnersPageOf : public PartnersPage
{
public:
    using Record = typename T::Record;
    using Item = typename T::Item;
    using Service = typename T::Service;

    /// For the palette.
    [[nodiscard]] static QFuture<QList<RecordHit>> find(Session &session, const QString &text, int limit)
    {
        return session.worker.run([text, limit](Workspace &w) {
            QList<RecordHit> hits;
            for (const Item &item : Service(w).list(filterFor(text)).mid(0, limit))
                hits.append({item.id.value, item.nameZh.isEmpty() ? item.nameEn : item.nameZh, item.nameEn});
            return hits;
        });
    }

protected:
    PartnersPageOf(Session &session, const QString &id, Words words, QList<Column<Item>> columns)
        : PartnersPage(
            session, id, QString::fromLatin1(T::ownerKey), std::move(words),
            [](Workspace &w, qint64 partner, bool archived) { Service(w).setArchived({partner}, archived); }),
          m_model([](const Item &item) { return item.id.value; }, std::move(columns))
    {
        setModel(m_model);
    }

    /// What is said of a partner besides its names, notes and website: facts, links, a note.
    virtual void describe(const Record &record, const Item &item, Content &content) const = 0;

    void readList(const QString &text) override
    {
        load(session().worker.run([text](Workspace &w) { return Service(w).list(filterFor(text)); }),
             [this](const QList<Item> &items) {
                 m_model.setRows(items);
                 showList();
             });
    }

    void read(qint64 id, std::function<void(const Content &)> then, std::function<void(const Error &)> failed) override
    {
        struct Opened {
            Record record;
            Item item;
            QList<Contact> contacts;
            QList<HistoryEntry> history;
        };
        load(
            session().worker.run([id](Workspace &w) {
                const Service service(w);
                Opened opened{service.get(Id<Record>{id}), {}, service.contacts({id}), service.history({id})};
                for (const Item &item : service.list()) {
                    if (item.id.value == id)
                        opened.item = item;
                }
                return opened;
            }),
            [this, then = std::move(then)](const Opened &opened) {
                Content content;
                content.title = titleText(opened.record.nameEn, opened.record.nameZh);
                content.second = isChinese() ? opened.record.nameEn : opened.record.nameZh;
                content.notes = opened.record.notes;
                content.website = opened.record.website;
                content.contacts = opened.contacts;
                content.history = opened.history;
                describe(opened.record, opened.item, content);
                then(content);
            },
            std::move(failed));
    }

    void openForm(qint64 id) override
    {
        const int turn = takeTurn(id);
        if (id == 0) {
            showForm({});
            return;
        }
        awaitForm(true);
        load(
            session().worker.run([id](Workspace &w) { return Service(w).get(Id<Record>{id}); }),
            [this, turn](const Record &record) {
                if (isTurn(turn))
                    showForm(record);
            },
            [this, turn](const Error &) {
                if (isTurn(turn))
                    awaitForm(false);
            });
    }

    [[nodiscard]] Contact newContact(qint64 partner) const override
    {
        Contact contact;
        contact.*T::owner = {partner};
        return contact;
    }

private:
    static typename T::Filter filterFor(const QString &text)
    {
        typename T::Filter filter;
        filter.text = text;
        return filter;
    }

    void showForm(const Record &record)
    {
        auto *form = new typename T::Form(record);
        form->setSaver([this, form](const FormPanel::Done &done) {
            load(session().worker.run([edited = form->value()](Workspace &w) {
                Service service(w);
                if (!edited.id.isSet())
                    return service.add(edited);
                service.change(edited);
                return edited.id;
            }),
                 [this, done](Id<Record> id) {
                     if (done())
                         showRecord(id.value);
                 });
        });
        connect(form, &FormPanel::cancelled, this,
                [this, id = record.id.value] { id == 0 ? closeDetail() : showRecord(id); });
        presentForm(record.id.isSet() ? Text([en = record.nameEn, zh = record.nameZh] { return titleText(en, zh); })
                                      : Text(),
                    form);
    }

    TableModel<Item> m_model;
};

} // namespace lianming
