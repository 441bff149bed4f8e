package paperboy.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.javacord.api.DiscordApi;
import org.javacord.api.DiscordApiBuilder;
import org.javacord.api.entity.intent.Intent;
import org.javacord.api.interaction.InteractionBase;

/** A small bot with known answers: it hears through Javacord and speaks plain REST. */
final class ScriptedBot implements AutoCloseable {
    private final Sandbox sandbox;
    private final RestBot rest;
    private final DiscordApi api;

    ScriptedBot(Sandbox sandbox) throws IOException {
        this.sandbox = sandbox;
        rest = new RestBot(sandbox);
        api = new DiscordApiBuilder()
                .setToken(sandbox.token())
                .setProxy(new Proxy(Proxy.Type.HTTP, sandbox.door()))
                .setTrustAllCertificates(true)
                .setIntents(Intent.GUILDS)
                .setUserCacheEnabled(false)
                .setShutdownHookRegistrationEnabled(false)
                .login()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        api.addAutocompleteCreateListener(event -> answer(event.getAutocompleteInteraction(), """
            {'type':8,'data':{'choices':[{'name':'基础 (12)','value':'t1'},{'name':'基础 › 卷积 (4)','value':'t2'}]}}\
            """));
        api.addSlashCommandCreateListener(event -> {
            switch (event.getSlashCommandInteraction().getCommandName()) {
                case "topics" -> answer(event.getSlashCommandInteraction(), topics(4, 1));
                case "secret" -> answer(event.getSlashCommandInteraction(), """
                    {'type':4,'data':{'content':'For your eyes','flags':64}}\
                    """);
                default -> {
                    // The command /silent is there to go unanswered.
                }
            }
        });
        api.addMessageComponentCreateListener(event -> answer(event.getMessageComponentInteraction(), topics(7, 2)));
        register();
    }

    private void register() throws IOException {
        String application = rest.get("/oauth2/applications/@me").text("id");
        rest.send("PUT", "/applications/" + application + "/commands", """
            [{'name':'topics','description':'The topics of the list',
              'description_localizations':{'zh-CN':'清单的主题'},
              'options':[{'type':3,'name':'topic','description':'Which one','autocomplete':true}]},
             {'name':'secret','description':'A private answer'},
             {'name':'silent','description':'Is never answered'},
             {'name':'digest','description':'Digests','default_member_permissions':'32',
              'options':[{'type':1,'name':'preview','description':'What comes next'}]}]\
            """);
    }

    /** Posts a digest of two papers. */
    void post(String day) {
        try {
            rest.send("POST", "/channels/" + sandbox.channels().get(0).id() + "/messages", """
                {'content':'**Papers for DAY** · 2 papers','embeds':[
                  {'title':'Fixup Initialization','url':'https://arxiv.org/abs/1901.09321','color':15033658,
                   'description':'ICLR 2019 · ●●\\n*基础 › 初始化*\\n> 不用归一化也能训练很深的网络',
                   'footer':{'text':'1 of 31'}},
                  {'title':'VarGNet \\\\*variable\\\\*','url':'https://arxiv.org/abs/1907.05653','color':5995503,
                   'description':'[code](https://github.com/zma-c-137/VarGNet)','footer':{'text':'2 of 31'}}]}\
                """.replace("DAY", day));
        } catch (IOException e) {
            throw new UncheckedIOException("posting the digest of " + day, e);
        }
    }

    private static String topics(int kind, int page) {
        return """
            {'type':KIND,'data':{'embeds':[{'title':'Topics, page PAGE','description':'**基础** · 12 papers'}],
             'components':[{'type':1,'components':[
               {'type':2,'style':2,'label':'Back','custom_id':'back:PAGE','disabled':FIRST},
               {'type':2,'style':2,'label':'More','custom_id':'more:PAGE'}]}]}}\
            """.replace("KIND", String.valueOf(kind))
                .replace("PAGE", String.valueOf(page))
                .replace("FIRST", String.valueOf(page == 1));
    }

    private void answer(InteractionBase interaction, String json) {
        String path = "/interactions/" + interaction.getIdAsString() + "/" + interaction.getToken() + "/callback";
        try {
            rest.send("POST", path, json);
        } catch (IOException e) {
            throw new UncheckedIOException("answering " + interaction.getIdAsString(), e);
        }
    }

    @Override
    public void close() {
        try {
            api.disconnect().join();
        } catch (RejectedExecutionException alreadyClosed) {
            // Javacord 3.8.0 plans one more task for a pool that the closing socket may have shut down before.
        }
    }
}
