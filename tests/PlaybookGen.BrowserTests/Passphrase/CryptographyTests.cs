using System.Security.Cryptography;
using System.Text;
using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Mine;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Passphrase;

/// <summary>What the pages compute is what others compute, and no start is used twice.</summary>
public sealed class CryptographyTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Load = """
        const scripts = document.querySelector('script[src$="main.js"]').src.replace('main.js', 'store/');
        const crypt = await import(scripts + 'crypt.js');
        const keys = await import(scripts + 'keys.js');
        const bytes = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
        const hex = (all) => [...all].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        """;

    [Theory]
    // RFC 7914, section 11: the first 32 of its 64 bytes.
    [InlineData("passwd", "73616c74", 1, "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc")]
    [InlineData("Password", "4e61436c", 80_000, "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56")]
    [InlineData("four calm open words", "000102030405060708090a0b0c0d0e0f", 600_000, null)]
    [InlineData("Schl\u00fcssel \ud83c\udf31", "ffeeddccbbaa99887766554433221100", 1_000, null)]
    public async Task A_passphrase_becomes_the_same_key_as_elsewhere(string passphrase, string salt, int iterations, string? published)
    {
        var here = Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(passphrase.Normalize(NormalizationForm.FormC)), Convert.FromHexString(salt), iterations, HashAlgorithmName.SHA256, 32));

        var found = await InPageAsync("return hex(await crypt.stretch(given.passphrase, { salt: bytes(given.salt), iterations: given.iterations }));", new { passphrase, salt, iterations });

        Assert.Equal(published ?? here, here);
        Assert.Equal(here, found);
    }

    [Fact]
    public async Task A_published_example_of_aes_gcm_opens_and_changed_by_one_bit_it_does_not()
    {
        // The Galois/Counter Mode of Operation, test case 16.
        const string Key = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";
        const string Plain = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39";
        const string Sealed = "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b";
        using var aes = new AesGcm(Convert.FromHexString(Key), 16);
        var here = new byte[Plain.Length / 2];
        var about = Convert.FromHexString("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        aes.Decrypt(Convert.FromHexString("cafebabefacedbaddecaf888"), Convert.FromHexString(Sealed)[..^16], Convert.FromHexString(Sealed)[^16..], here, about);
        Assert.Equal(Plain, Convert.ToHexStringLower(here));

        // Our own function takes words as additional data, so this one example goes to the browser's directly; the next test closes the gap.
        var found = await InPageAsync("""
            const key = await crypt.cipherKey(bytes(given.key));
            const how = { name: 'AES-GCM', iv: bytes('cafebabefacedbaddecaf888'), additionalData: bytes('feedfacedeadbeeffeedfacedeadbeefabaddad2') };
            const changed = bytes(given.words);
            changed[3] ^= 1;
            const broken = await crypto.subtle.decrypt(how, key, changed).then(() => 'opened', ({ name }) => name);
            return `${hex(new Uint8Array(await crypto.subtle.decrypt(how, key, bytes(given.words))))} ${broken}`;
            """, new { key = Key, words = Sealed });

        Assert.Equal($"{Plain} OperationError", found);
    }

    [Fact]
    public async Task What_is_sealed_here_opens_elsewhere_and_the_other_way_round()
    {
        var key = RandomNumberGenerator.GetBytes(32);
        using var aes = new AesGcm(key, 16);
        var about = Encoding.UTF8.GetBytes("playbook 1 \u00fc record");
        var (iv, words, tag) = (RandomNumberGenerator.GetBytes(12), new byte[5], new byte[16]);
        aes.Encrypt(iv, "there"u8, words, tag, about);

        var found = (await InPageAsync("""
            const key = await crypt.cipherKey(bytes(given.key));
            const about = 'playbook 1 \u00fc record';
            const opened = await crypt.decrypt(key, { iv: bytes(given.iv), words: bytes(given.words) }, about);
            const sealed = await crypt.encrypt(key, crypt.utf8('here'), about);
            const elsewhere = await crypt.decrypt(key, sealed, 'playbook 1 record').then(() => 'opened', ({ name }) => name);
            return [new TextDecoder().decode(opened), hex(sealed.iv), hex(sealed.words), elsewhere].join(' ');
            """, new { key = Convert.ToHexString(key), iv = Convert.ToHexString(iv), words = Convert.ToHexString([.. words, .. tag]) })).Split(' ');

        Assert.Equal(("there", "OperationError"), (found[0], found[3]));
        var (made, here) = (Convert.FromHexString(found[2]), new byte[4]);
        aes.Decrypt(Convert.FromHexString(found[1]), made[..^16], made[^16..], here, about);
        Assert.Equal("here", Encoding.UTF8.GetString(here));
    }

    [Fact]
    public async Task The_header_says_how_it_was_made_and_no_other_passphrase_opens_it()
    {
        var found = await InPageAsync("""
            const header = await keys.wrap('one');
            const again = await keys.wrap('one');
            const opens = async (words, made) => (await keys.unwrap(words, made)) !== null;
            return JSON.stringify([
              header.method, header.iterations, header.salt.length, hex(header.salt) === hex(again.salt), hex(header.wrapped.iv) === hex(again.wrapped.iv),
              await opens('one', header), await opens('two', header), await opens('One', header), await opens('one', { ...header, iterations: 600001 }), await opens('one', { ...header, id: again.id }),
            ]);
            """);

        Assert.Equal("""["PBKDF2-HMAC-SHA-256",600000,16,false,false,true,false,false,false,false]""", found);
    }

    [Fact]
    public async Task No_start_is_used_twice_over_many_writings()
    {
        var writings = Notes.Times(1000);
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Answers.Page);
        await reader.Page.SetsPassphraseAsync();

        var found = await reader.Page.WithStoreAsync<string>("""
            const starts = [];
            const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
            SubtleCrypto.prototype.encrypt = function (how, ...all) {
              starts.push([...how.iv].join());
              return encrypt(how, ...all);
            };
            let kept = 0;
            for (let at = 0; at < given; at += 50) {
              const { rows } = await store.batch(Array.from({ length: Math.min(50, given - at) }, (_, n) => ({ key: `first/reflection/many/n${(at + n) % 200}`, value: `words ${at + n}` })));
              kept += rows.length;
            }
            return JSON.stringify([kept, starts.length >= given, starts.length - new Set(starts).size, starts.every((start) => start.split(',').length === 12)]);
            """, writings);

        Assert.Equal($"[{writings},true,0,true]", found);
    }

    private async Task<string> InPageAsync(string body, object? given = null)
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("about.html");
        return await reader.Page.EvaluateAsync<string>($$"""async (given) => { {{Load}} {{body}} }""", given);
    }
}
